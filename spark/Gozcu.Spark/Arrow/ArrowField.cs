namespace Microsoft.Spark.Arrow;

/// <summary>A named column of a batch, or a named field of a nested column.</summary>
/// <param name="Name">Name of the column.</param>
/// <param name="Type">Type of the column.</param>
/// <param name="IsNullable">True, the default, if it may hold nulls.</param>
public sealed record ArrowField(string Name, ArrowType Type, bool IsNullable = true)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Type}{(IsNullable ? "" : " not null")}";
}
