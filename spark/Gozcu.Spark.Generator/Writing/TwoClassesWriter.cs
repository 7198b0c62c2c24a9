using Gozcu.Spark.Generator.Catalog;

namespace Gozcu.Spark.Generator.Writing;

/// <summary>
/// Adds the members of Java's summaries for two classes to the summary of a model of any number of classes, so that <c>model.Summary.AreaUnderROC</c> needs no cast.
/// </summary>
internal sealed class TwoClassesWriter(CSharpTypes types, Documentation documentation)
{
    private const string Narrowing = "asBinary";

    /// <summary>Returns the members that a summary takes from the result of its <c>asBinary</c>.</summary>
    public static IEnumerable<MLMethod> Members(MLClass type, IReadOnlyDictionary<string, MLClass> classes)
    {
        var narrower = type.Methods.FirstOrDefault(method => method.Name == Narrowing);
        return type.Kind == MLClassKind.Summary && narrower is not null && classes.TryGetValue(narrower.Signature.Result, out var binary)
            ? binary.Methods.Where(method => method.Signature.Arity == 0 && type.Methods.All(own => own.Key != method.Key))
            : [];
    }

    public void Write(SourceText body, MLClass type, IReadOnlyDictionary<string, MLClass> classes)
    {
        foreach (var method in Inherits(type, classes) ? [] : Members(type, classes))
        {
            if (types.Result(method.Signature.Result) is { } result)
            {
                body.Separate()
                    .Doc("summary", $"{documentation.Member(type, method.Name)} Only if the label has two classes.")
                    .Doc("exception", "The model has more than two classes.", " cref=\"InvalidOperationException\"");
                ClassWriter.Since(body, method.Since);
                body.Expression($"public {result} {Names.Member(method.Name)}", $"OfTwoClasses<{result}>(\"{method.Name}\")");
            }
        }
    }

    /// <summary>Tests whether a base class already has them.</summary>
    private static bool Inherits(MLClass type, IReadOnlyDictionary<string, MLClass> classes) =>
        type.BaseClasses.Any(name =>
            classes.TryGetValue($"{type.Package}.{name}", out var above) && above.Methods.Any(method => method.Name == Narrowing)
        );
}
