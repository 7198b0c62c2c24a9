namespace Gozcu.Models.Decisions;

/// <summary>Rule that an alarm begins only if enough of the last rows reach the threshold.</summary>
/// <param name="Rows">Number m of rows that must reach the threshold, the current one among them; 1 to <paramref name="Of"/>.</param>
/// <param name="Of">Number n of last rows, the current one included; 1 to 64.</param>
public sealed record PersistenceRule(int Rows, int Of)
{
    /// <summary>Largest number of rows that can be looked back on.</summary>
    public const int MostRows = 64;

    /// <summary>Returns the rule that the values violate, or null if they are valid.</summary>
    public string? Check() =>
        Of is < 1 or > MostRows ? $"persistence looks at the last {Of} rows, but must look at 1 to {MostRows}"
        : Rows < 1 || Rows > Of ? $"persistence asks for {Rows} of {Of} rows, but must ask for 1 to {Of}"
        : null;
}
