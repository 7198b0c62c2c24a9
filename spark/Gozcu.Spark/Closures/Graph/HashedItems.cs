namespace Microsoft.Spark.Closures.Graph;

/// <summary>Contents of a collection that hashes: keys and values in two arrays of their types, or items in one.</summary>
internal sealed record HashedItems(object? Comparer, Array Keys, Array? Values);
