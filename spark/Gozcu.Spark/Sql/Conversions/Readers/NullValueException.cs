namespace Microsoft.Spark.Sql.Conversions;

/// <summary>A value is null but its .NET type is not nullable.</summary>
/// <param name="row">Row within the column that was read.</param>
/// <param name="type">Type that is not nullable.</param>
/// <param name="path">Path of the record's field, such as <c>Point.X</c>; null if there is none.</param>
internal sealed class NullValueException(int row, Type type, string? path = null)
    : InvalidOperationException(
        $"{path ?? "A value"} is null, which {DotnetTypes.Name(type)} cannot hold; declare it as {DotnetTypes.Name(type)}?."
    )
{
    /// <summary>Row within the column that was read.</summary>
    public int Row { get; } = row;

    public Type Type { get; } = type;

    public string? Path { get; } = path;
}
