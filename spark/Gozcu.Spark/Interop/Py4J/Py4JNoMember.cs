namespace Microsoft.Spark.Interop.Py4J;

/// <summary>Answer to reading a field that does not exist.</summary>
internal sealed class Py4JNoMember
{
    internal static readonly Py4JNoMember Instance = new();

    private Py4JNoMember() { }
}
