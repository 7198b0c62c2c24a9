namespace Gozcu.Models.Detectors;

/// <summary>One setting of a detector's training.</summary>
/// <param name="Name">Name in definitions: lower-case words joined by hyphens.</param>
/// <param name="Default">Value if the definition gives none.</param>
/// <param name="Min">Smallest valid value, inclusive.</param>
/// <param name="Max">Largest valid value, inclusive.</param>
/// <param name="IsWhole">True if the value must be a whole number.</param>
/// <param name="Description">Meaning of the parameter, for people.</param>
public sealed record DetectorParameter(string Name, double Default, double Min, double Max, bool IsWhole, string Description)
{
    /// <summary>Returns the rule that a value violates, or null if it is valid.</summary>
    public string? Check(double value) =>
        value < Min || value > Max || double.IsNaN(value) ? $"must lie between {Min} and {Max} ({Description})"
        : IsWhole && value != Math.Floor(value) ? $"must be a whole number ({Description})"
        : null;
}
