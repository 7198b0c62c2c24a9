using Gozcu.Spark.Generator.Catalog;

namespace Gozcu.Spark.Generator.Writing;

/// <summary>Writes what every class with params has of its own, so that it returns the class itself: setting and clearing a param, and copying.</summary>
internal static class ParamsWriter
{
    /// <param name="body">Where to.</param>
    /// <param name="type">The class.</param>
    /// <param name="hides">Whether the class extends another that has the same members.</param>
    public static void Write(SourceText body, MLClass type, bool hides)
    {
        if (type.Kind is MLClassKind.Statics or MLClassKind.Summary or MLClassKind.View)
        {
            return;
        }
        var modifier = hides ? "new " : "";
        var untyped = CSharpTypes.Namespace(type.Package).EndsWith(".Feature", StringComparison.Ordinal) ? "Param.Param" : "Param";
        const string wrongValue = "The value is not valid for the parameter.";
        body.Separate()
            .Doc("summary", "Sets a parameter to a value of its type.")
            .Doc("returns", "This object.")
            .Doc("exception", wrongValue, " cref=\"JvmException\"");
        Setting(body, $"public {modifier}{type.Name} Set<T>(Param<T> param, T value)", "SetValue(param, value);");
        body.Separate()
            .Doc("summary", "Sets a parameter of several values to those of a list or a query.")
            .Doc("returns", "This object.")
            .Doc("exception", "The values are not valid for the parameter.", " cref=\"JvmException\"");
        Setting(body, $"public {modifier}{type.Name} Set<T>(Param<T[]> param, IEnumerable<T> values)", "SetValue(param, values);");
        body.Separate()
            .Doc("summary", "Sets the parameter of that name.")
            .Doc("returns", "This object.")
            .Doc("exception", "The value is of the wrong type.", " cref=\"ArgumentException\"")
            .Doc("exception", "There is no such parameter, or the value is not valid for it.", " cref=\"JvmException\"");
        Setting(body, $"public {modifier}{type.Name} Set(string paramName, object value)", "SetValue(GetParam(paramName), value);");
        body.Separate().Doc("summary", "Takes back what was set for <paramref name=\"param\"/>.").Doc("returns", "This object.");
        Setting(body, $"public {modifier}{type.Name} Clear({untyped} param)", "ClearValue(param);");
        if (!type.IsAbstract)
        {
            body.Separate().Line("/// <inheritdoc/>").Line($"public override {type.Name} Copy() => Copy(new ParamMap());");
        }
    }

    private static void Setting(SourceText body, string declaration, string statement) =>
        body.Line(declaration).Open().Line(statement).Line("return this;").Close();
}
