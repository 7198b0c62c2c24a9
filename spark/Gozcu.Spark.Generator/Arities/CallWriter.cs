using Gozcu.Spark.Generator.Writing;

namespace Gozcu.Spark.Generator.Arities;

/// <summary>Writes the calls behind the delegates that <c>Functions.Udf</c> returns.</summary>
internal static class CallWriter
{
    public static void Write(SourceText text)
    {
        text.Line("namespace Microsoft.Spark.Sql;").Line();
        text.Line("/// <content>Calls of the function for each number of columns.</content>");
        text.Line("internal sealed partial class UserDefinedFunction").Open();
        foreach (var arity in Arity.Range(0, Arity.LargestOfRows))
        {
            text.Separate();
            text.Doc("summary", $"Applies the function to {arity.Arguments.Replace("argument", "column", StringComparison.Ordinal)}.");
            text.Line($"public Column Call({arity.Each(i => $"Column c{i}")}) => Apply({arity.Each(i => $"c{i}")});");
        }

        text.Close();
    }
}
