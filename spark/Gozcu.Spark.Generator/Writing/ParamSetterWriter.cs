using Gozcu.Spark.Generator.Catalog;

namespace Gozcu.Spark.Generator.Writing;

/// <summary>Writes setters that a Java class lacks for its own parameters, so that every parameter of a class other than a model has one.</summary>
internal sealed class ParamSetterWriter(CSharpTypes types, Documentation documentation)
{
    public void Write(SourceText body, MLClass type)
    {
        if (type.Kind is MLClassKind.Model)
        {
            return;
        }
        foreach (var param in type.Params.Where(param => types.ParamValue(param.ScalaType) is not null && !HasSetter(type, param)))
        {
            var name = Names.Pascal(param.Name);
            var value = types.ParamValue(param.ScalaType)!;
            body.Separate()
                .Doc("summary", $"Sets <see cref=\"{name}\"/>.")
                .Doc("param", documentation.Param(type, param), " name=\"value\"")
                .Doc("returns", "This object.");
            ClassWriter.Since(body, param.Since);
            body.Expression(
                $"public {type.Name} Set{name}({(value.EndsWith("[]", StringComparison.Ordinal) ? "params " : "")}{value} value)",
                $"Set({name}, value)"
            );
        }
    }

    private static bool HasSetter(MLClass type, MLParam param) =>
        type.Methods.Any(method => method.Name == "set" + Names.Pascal(param.Name));
}
