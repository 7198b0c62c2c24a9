namespace Gozcu.Jobs.Split;

/// <summary>The parts of a split data set: the values of the column <see cref="Column"/>.</summary>
internal static class Part
{
    public const string Column = "split";

    public const string Train = "train";

    public const string Validation = "validation";

    public const string Test = "test";
}
