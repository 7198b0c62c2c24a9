using Gozcu.Spark.Generator.Catalog;

namespace Gozcu.Spark.Generator.Writing;

/// <summary>Writes the members that every class with parameters declares, so that they return the class itself: setting and clearing a parameter, and copying.</summary>
internal static class ParamsWriter
{
    /// <param name="body">Target of the code.</param>
    /// <param name="type">Class to write.</param>
    /// <param name="hides">True if the base class has the same members.</param>
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
            .Doc("summary", "Sets the values of an array parameter from a sequence.")
            .Doc("returns", "This object.")
            .Doc("exception", "The values are not valid for the parameter.", " cref=\"JvmException\"");
        Setting(body, $"public {modifier}{type.Name} Set<T>(Param<T[]> param, IEnumerable<T> values)", "SetValue(param, values);");
        body.Separate()
            .Doc("summary", "Sets a parameter by its name.")
            .Doc("returns", "This object.")
            .Doc("exception", "The value has the wrong type.", " cref=\"ArgumentException\"")
            .Doc("exception", "There is no such parameter, or the value is not valid for it.", " cref=\"JvmException\"");
        Setting(body, $"public {modifier}{type.Name} Set(string paramName, object value)", "SetValue(GetParam(paramName), value);");
        body.Separate().Doc("summary", "Clears the value that was set for <paramref name=\"param\"/>.").Doc("returns", "This object.");
        Setting(body, $"public {modifier}{type.Name} Clear({untyped} param)", "ClearValue(param);");
        if (!type.IsAbstract)
        {
            body.Separate().Line("/// <inheritdoc/>").Line($"public override {type.Name} Copy() => Copy(new ParamMap());");
        }
    }

    private static void Setting(SourceText body, string declaration, string statement) =>
        body.Line(declaration).Open().Line(statement).Line("return this;").Close();
}
