using Gozcu.Spark.Generator.Writing;

namespace Gozcu.Spark.Generator.Arities;

/// <summary>What the delegates that <c>Functions.Udf</c> returns are made of.</summary>
internal static class CallWriter
{
    public static void Write(SourceText text)
    {
        text.Line("namespace Microsoft.Spark.Sql;").Line();
        text.Line("/// <content>A function over columns for each number of them.</content>");
        text.Line("internal sealed partial class UserDefinedFunction").Open();
        foreach (var arity in Arity.Range(0, Arity.LargestOfRows))
        {
            text.Separate();
            text.Doc("summary", $"The function's result as a column, of {arity.Arguments}.");
            text.Line($"public Column Call({arity.Each(i => $"Column c{i}")}) => Apply({arity.Each(i => $"c{i}")});");
        }

        text.Close();
    }
}
