namespace Microsoft.Spark.Closures.Graph;

/// <summary>References from the elements of an array.</summary>
/// <param name="Numbers">Numbers of the objects.</param>
/// <param name="Fill">Sets the elements to the objects that exist so far.</param>
internal sealed record ElementReferences(int[] Numbers, Action Fill)
{
    public static ElementReferences None { get; } = new([], () => { });
}
