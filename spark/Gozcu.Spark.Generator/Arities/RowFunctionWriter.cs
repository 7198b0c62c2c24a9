using Gozcu.Spark.Generator.Writing;

namespace Gozcu.Spark.Generator.Arities;

/// <summary>Writes the worker's loops over rows, which read the columns and call the user's function for each row.</summary>
internal static class RowFunctionWriter
{
    public static void Write(SourceText text)
    {
        text.Line("using Microsoft.Spark.Arrow;");
        text.Line("using Microsoft.Spark.Sql;");
        text.Line("using Microsoft.Spark.Sql.Conversions;").Line();
        text.Line("namespace Microsoft.Spark.Tasks.Functions;").Line();
        WriteDefinitions(text);
        foreach (var arity in Arity.Range(0, Arity.LargestOfRows))
        {
            text.Line();
            WriteFunction(text, arity);
        }
    }

    private static void WriteDefinitions(SourceText text)
    {
        text.Line("/// <content>The classes for each number of arguments.</content>");
        text.Line("internal static partial class RowFunctions").Open();
        text.Line("private static readonly Type[] Definitions =");
        text.Line("[");
        text.Line("    typeof(RowFunctionWithoutArguments<>),");
        foreach (var arity in Arity.Range(1, Arity.LargestOfRows))
        {
            text.Line($"    typeof(RowFunction<{new string(',', arity.Count)}>),");
        }

        text.Line("];").Close();
    }

    private static void WriteFunction(SourceText text, Arity arity)
    {
        var types = arity.Each(i => $"T{i}");
        text.Line("/// <inheritdoc/>");
        text.Line(
            arity.Count == 0
                ? "internal sealed class RowFunctionWithoutArguments<TResult>("
                : $"internal sealed class RowFunction<{types}, TResult>("
        );
        text.Line("    string name,");
        text.Line("    ArrowType returnType,");
        text.Line($"    Func<{(arity.Count == 0 ? "" : types + ", ")}TResult> function");
        text.Line($") : RowFunction<TResult>(name, returnType, arity: {arity.Count})").Open();
        for (var i = 1; i <= arity.Count; i++)
        {
            text.Line($"private ColumnReader<T{i}>? _reader{i};");
        }

        if (arity.Count > 0)
        {
            text.Line();
        }

        text.Line("protected override void Bind(ArrowColumn[] arguments)").Open();
        for (var i = 1; i <= arity.Count; i++)
        {
            text.Line($"Bind(ref _reader{i}, arguments, {i - 1});");
        }

        text.Close().Line();
        if (arity.Count == 1)
        {
            text.Line("protected override bool CanRead(RowFunction source) => source is RowFunction<T1> && RowFunction<T1>.IsUnchanged;")
                .Line();
        }

        text.Line("protected override void Run(int start, Span<TResult> results, ref int row)").Open();
        for (var i = 1; i <= arity.Count; i++)
        {
            text.Line($"var a{i} = _reader{i}!.Read(start, results.Length);");
        }

        text.Line("for (var i = 0; i < results.Length; i++)").Open();
        text.Line("row = i;");
        text.Line($"results[i] = function({arity.Each(i => $"a{i}[i]")});");
        text.Close().Close().Close();
    }
}
