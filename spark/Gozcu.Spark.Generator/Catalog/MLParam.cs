namespace Gozcu.Spark.Generator.Catalog;

/// <summary>A parameter of a class: name, type of its value, text and default as Spark gives them.</summary>
internal sealed record MLParam(string Name, string ScalaType, string? Doc, string? Default, string? Since)
{
    /// <summary>The texts that the parameter takes, when it takes only some; empty otherwise.</summary>
    public IReadOnlyList<string> SupportedValues { get; init; } = [];
}
