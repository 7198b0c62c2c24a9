namespace Microsoft.Spark.Sql.Conversions;

/// <summary>A null where the .NET type has none.</summary>
/// <param name="row">The row within the column that was read.</param>
/// <param name="type">The type that has no null.</param>
/// <param name="path">The record's field, when it is one: <c>Point.X</c>.</param>
internal sealed class NullValueException(int row, Type type, string? path = null)
    : InvalidOperationException(
        $"{path ?? "A value"} is null, which {DotnetTypes.Name(type)} cannot hold; declare it as {DotnetTypes.Name(type)}?."
    )
{
    /// <summary>The row within the column that was read.</summary>
    public int Row { get; } = row;

    public Type Type { get; } = type;

    public string? Path { get; } = path;
}
