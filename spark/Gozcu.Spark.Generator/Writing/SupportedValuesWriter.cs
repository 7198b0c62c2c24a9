using Gozcu.Spark.Generator.Catalog;

namespace Gozcu.Spark.Generator.Writing;

/// <summary>Writes the values that a parameter of strings accepts, if only some.</summary>
internal static class SupportedValuesWriter
{
    public static void Write(SourceText body, MLClass type)
    {
        foreach (var param in type.Params.Where(param => param.SupportedValues.Count > 0))
        {
            var name = "supported" + Plural(Names.Pascal(param.Name));
            if (type.Methods.Any(method => method.Name == name))
            {
                continue;
            }
            body.Separate()
                .Doc("summary", $"Values that <see cref=\"{Names.Pascal(param.Name)}\"/> accepts, by their names in Spark.")
                .Expression(
                    $"public static string[] {Names.Pascal(name)}",
                    $"[{string.Join(", ", param.SupportedValues.Select(value => $"\"{value}\""))}]"
                );
        }
    }

    private static string Plural(string name) =>
        name.EndsWith('y') ? name[..^1] + "ies"
        : name.EndsWith('s') ? name + "es"
        : name + "s";
}
