namespace Microsoft.Spark.Closures.Graph;

/// <summary>What the elements of an array refer to.</summary>
/// <param name="Numbers">The objects' numbers.</param>
/// <param name="Fill">Puts the objects in place, as far as they are there.</param>
internal sealed record ElementReferences(int[] Numbers, Action Fill)
{
    public static ElementReferences None { get; } = new([], () => { });
}
