namespace Microsoft.Spark.Arrow;

/// <summary>A named column of a batch, or a named part of a nested one.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="Type">The column's type.</param>
/// <param name="IsNullable">Whether it may hold nulls.</param>
public sealed record ArrowField(string Name, ArrowType Type, bool IsNullable = true)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Type}{(IsNullable ? "" : " not null")}";
}
