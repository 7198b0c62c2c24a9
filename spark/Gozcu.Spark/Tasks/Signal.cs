namespace Microsoft.Spark.Tasks;

/// <summary>Numbers in place of a length that announce what follows.</summary>
internal static class Signal
{
    public const int EndOfData = -1;
    public const int Error = -2;
    public const int Timing = -3;
    public const int EndOfStream = -4;
    public const int StartOfArrowStream = -6;
}
