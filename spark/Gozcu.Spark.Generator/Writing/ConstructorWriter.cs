using Gozcu.Spark.Generator.Catalog;
using Gozcu.Spark.Generator.Reflection;

namespace Gozcu.Spark.Generator.Writing;

/// <summary>Writes the constructors of a class.</summary>
internal sealed class ConstructorWriter(CSharpTypes types)
{
    public void Write(SourceText body, MLClass type)
    {
        if (!type.IsAbstract && type.Kind != MLClassKind.Summary)
        {
            foreach (var signature in type.Constructors)
            {
                Write(body, type, signature);
            }
        }
        body.Separate().Doc("summary", "Wraps an object of the JVM.");
        body.Line($"{(type.IsAbstract ? "protected" : "protected internal")} {type.Name}(JvmObjectReference reference)")
            .Line("    : base(reference) { }");
    }

    private void Write(SourceText body, MLClass type, ScalaSignature signature)
    {
        var hasParams = type.Kind is not MLClassKind.View;
        if (signature.Arity == 0 && hasParams)
        {
            body.Separate()
                .Doc("summary", $"Creates {Article(type)} with default parameters and a random id.")
                .Line($"public {type.Name}()")
                .Line("    : base(JavaClass) { }");
            return;
        }
        if (signature.Arity == 1 && signature.Parameters![0] == ("uid", "String"))
        {
            body.Separate()
                .Doc("summary", $"Creates {Article(type)} with default parameters and the id <paramref name=\"uid\"/>.")
                .Line($"public {type.Name}(string uid)")
                .Line("    : base(JavaClass, uid) { }");
            return;
        }
        var arguments = (signature.Parameters ?? []).Select(parameter => (parameter.Name, Type: types.Argument(parameter.Type))).ToList();
        if (arguments.Any(argument => argument.Type is null))
        {
            return;
        }
        var list = string.Join(", ", arguments.Select(argument => $"{ConstructorType(type, argument.Type!)} {argument.Name}"));
        var passed = string.Concat(arguments.Select(argument => ", " + argument.Name));
        body.Separate()
            .Doc(
                "summary",
                $"Creates {Article(type)} of {string.Join(" and ", arguments.Select(argument => $"<paramref name=\"{argument.Name}\"/>"))}."
            );
        body.Line($"public {type.Name}({list})").Line($"    : base(SparkEnvironment.JvmBridge.Construct(JavaClass{passed})) {{ }}");
    }

    private static string Article(MLClass type) => $"{("AEIOU".Contains(type.Name[0]) ? "an" : "a")} <see cref=\"{type.Name}\"/>";

    private static string ConstructorType(MLClass type, string argument) =>
        argument == "params IEnumerable<string>"
            ? (type.Name == "CountVectorizerModel" ? "List<string>" : "IEnumerable<string>")
            : argument;
}
