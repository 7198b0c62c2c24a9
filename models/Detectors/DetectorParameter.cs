namespace Gozcu.Models.Detectors;

/// <summary>One setting of a detector's training.</summary>
/// <param name="Name">The name in definitions: lower-case words joined by hyphens.</param>
/// <param name="Default">The value when nothing is said.</param>
/// <param name="Min">The smallest valid value, included.</param>
/// <param name="Max">The largest valid value, included.</param>
/// <param name="IsWhole">Whether it must be a whole number.</param>
/// <param name="Description">What it does.</param>
public sealed record DetectorParameter(string Name, double Default, double Min, double Max, bool IsWhole, string Description)
{
    /// <summary>What is wrong with a value, or null.</summary>
    public string? Check(double value) =>
        value < Min || value > Max || double.IsNaN(value) ? $"must lie between {Min} and {Max} ({Description})"
        : IsWhole && value != Math.Floor(value) ? $"must be a whole number ({Description})"
        : null;
}
