using Gozcu.Spark.Generator.Writing;

namespace Gozcu.Spark.Generator.Arities;

/// <summary>Writes <c>UdfRunner.Run</c> over .NET values.</summary>
internal static class RunnerWriter
{
    public static void Write(SourceText text)
    {
        text.Line("namespace Microsoft.Spark.Sql;").Line();
        text.Line("/// <content>Runs functions over .NET values, for each number of arguments.</content>");
        text.Line("public static partial class UdfRunner").Open();
        foreach (var arity in Arity.Range(1, Arity.LargestOfRows))
        {
            WriteOverload(text.Separate(), arity);
        }

        text.Close();
    }

    private static void WriteOverload(SourceText text, Arity arity)
    {
        text.Doc("summary", $"Runs a row function of {arity.Arguments} for each of the given rows.");
        foreach (var (type, i) in arity.Types.Select((type, i) => (type, i + 1)))
        {
            text.Doc("typeparam", $".NET type of argument {i}.", $" name=\"{type}\"");
        }

        text.Doc("typeparam", ".NET type of the result; nullable if some may be null.", " name=\"TResult\"");
        text.Doc("param", "Lambda or method.", " name=\"udf\"");
        text.Doc("param", arity.Count == 1 ? "Arguments, one per row." : "Arguments of each row.", " name=\"rows\"");
        text.Doc("exception", "The function failed.", " cref=\"UdfException\"");
        text.Doc("exception", "The function captures something that cannot be sent to the executors.", " cref=\"ClosureException\"");
        text.Line(
            $"public static IReadOnlyList<TResult> Run<{arity.TypesAnd("TResult")}>(Func<{arity.TypesAnd("TResult")}> udf, IEnumerable<{Row(arity)}> rows)"
        );
        text.Open();
        if (arity.Count == 1)
        {
            text.Line("return Run<TResult>(udf, Argument(rows));");
        }
        else
        {
            text.Line("var all = rows.ToList();");
            text.Line($"return Run<TResult>(udf, {arity.Each(i => $"Argument(all.Select(row => row.Item{i}))")});");
        }

        text.Close();
    }

    private static string Row(Arity arity) => arity.Count == 1 ? "T" : $"({arity.TypesAnd()})";
}
