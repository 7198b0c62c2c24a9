using Gozcu.Spark.Generator.Catalog;

namespace Gozcu.Spark.Generator.Writing;

/// <summary>
/// Writes into the summary of a model of any number of classes what Java has in that for two classes only, so that <c>model.Summary.AreaUnderROC</c> needs no cast.
/// </summary>
internal sealed class TwoClassesWriter(CSharpTypes types, Documentation documentation)
{
    private const string Narrowing = "asBinary";

    /// <summary>The members that a summary gets from the one its <c>asBinary</c> returns.</summary>
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
                    .Doc("summary", $"{documentation.Member(type, method.Name)} Only when the label has two classes.")
                    .Doc("exception", "The model tells more than two classes apart.", " cref=\"InvalidOperationException\"");
                ClassWriter.Since(body, method.Since);
                body.Expression($"public {result} {Names.Member(method.Name)}", $"OfTwoClasses<{result}>(\"{method.Name}\")");
            }
        }
    }

    /// <summary>Whether a class above has them already.</summary>
    private static bool Inherits(MLClass type, IReadOnlyDictionary<string, MLClass> classes) =>
        type.BaseClasses.Any(name =>
            classes.TryGetValue($"{type.Package}.{name}", out var above) && above.Methods.Any(method => method.Name == Narrowing)
        );
}
