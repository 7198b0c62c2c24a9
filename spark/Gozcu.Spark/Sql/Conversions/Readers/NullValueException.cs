namespace Microsoft.Spark.Sql.Conversions;

/// <summary>A null where the .NET type has none.</summary>
internal sealed class NullValueException(int row, Type type)
    : InvalidOperationException($"A value is null, which {type.Name} cannot hold; declare it as {type.Name}?.")
{
    /// <summary>The row within the batch.</summary>
    public int Row { get; } = row;

    public Type Type { get; } = type;
}
