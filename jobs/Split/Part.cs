namespace Gozcu.Jobs.Split;

/// <summary>The parts of a split data set: the values of the column <see cref="Column"/>.</summary>
public static class Part
{
    /// <summary>The column.</summary>
    public const string Column = "split";

    /// <summary>Rows that models learn from.</summary>
    public const string Train = "train";

    /// <summary>Rows that thresholds are chosen on.</summary>
    public const string Validation = "validation";

    /// <summary>Rows that models are judged on.</summary>
    public const string Test = "test";
}
