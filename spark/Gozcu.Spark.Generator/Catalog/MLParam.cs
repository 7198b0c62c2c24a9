namespace Gozcu.Spark.Generator.Catalog;

/// <summary>A parameter of a class: name, type of the value, and Spark's documentation and default.</summary>
internal sealed record MLParam(string Name, string ScalaType, string? Doc, string? Default, string? Since)
{
    /// <summary>Values that a parameter of strings accepts, if only some; otherwise empty.</summary>
    public IReadOnlyList<string> SupportedValues { get; init; } = [];
}
