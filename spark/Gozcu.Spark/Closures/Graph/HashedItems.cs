namespace Microsoft.Spark.Closures.Graph;

/// <summary>What a collection that hashes consists of: keys and values in two arrays of their types, or items in one.</summary>
internal sealed record HashedItems(object? Comparer, Array Keys, Array? Values);
