using Gozcu.Spark.Generator.Writing;

namespace Gozcu.Spark.Generator.Arities;

/// <summary><c>Functions.ColumnUdf</c>: functions over whole columns of a batch.</summary>
internal static class ColumnUdfWriter
{
    private const string Udf = "The function: a lambda or a method. What it captures travels with it.";

    public static void Write(SourceText text)
    {
        text.Line("using Microsoft.Spark.Arrow;");
        text.Line("using Microsoft.Spark.Sql.Types;").Line();
        text.Line("namespace Microsoft.Spark.Sql;").Line();
        text.Line("/// <content>C# functions over whole columns of a batch, for each number of columns.</content>");
        text.Line("public static partial class Functions").Open();
        foreach (var arity in Arity.Range(1, Arity.LargestOfColumns))
        {
            WriteReturning(text.Separate(), arity);
            WriteBuilding(text.Separate(), arity);
        }

        text.Close();
    }

    private static void WriteReturning(SourceText text, Arity arity)
    {
        text.Doc(
            "summary",
            $"A function over {Columns(arity)} of a batch that returns a column of as many rows. Columns are valid until the function returns."
        );
        Types(text, arity);
        text.Doc("typeparam", "The class of the column that comes out, e.g. <see cref=\"DoubleColumn\"/>.", " name=\"TResult\"");
        text.Doc("param", Udf, " name=\"udf\"");
        text.Doc("param", "The column's type, where its class does not say it.", " name=\"returnType\"");
        text.Line($"public static {arity.ColumnFunction} ColumnUdf<{arity.TypesAnd("TResult")}>(");
        text.Line($"    Func<{arity.TypesAnd("TResult")}> udf,");
        text.Line("    DataType? returnType = null");
        text.Line(")");
        Constraints(text, arity, "TResult", "ArrowColumn");
        text.Line($"    => ColumnUdf((columns, _) => udf({Arguments(arity)}), udf, typeof(TResult), returnType).Call;");
    }

    private static void WriteBuilding(SourceText text, Arity arity)
    {
        text.Doc(
            "summary",
            $"A function over {Columns(arity)} of a batch that appends as many rows to a builder, whose memory is used for batch after batch: nothing is allocated per batch."
        );
        Types(text, arity);
        text.Doc("typeparam", "The class of the builder, e.g. <see cref=\"DoubleColumnBuilder\"/>.", " name=\"TBuilder\"");
        text.Doc("param", Udf, " name=\"udf\"");
        text.Doc("param", "The column's type, where the builder's class does not say it.", " name=\"returnType\"");
        text.Line($"public static {arity.ColumnFunction} ColumnUdf<{arity.TypesAnd("TBuilder")}>(");
        text.Line($"    Action<{arity.TypesAnd("TBuilder")}> udf,");
        text.Line("    DataType? returnType = null");
        text.Line(")");
        Constraints(text, arity, "TBuilder", "ColumnBuilder");
        text.Line("    => ColumnUdf(");
        text.Line("        (columns, builder) =>");
        text.Line("        {");
        text.Line($"            udf({Arguments(arity)}, (TBuilder)builder);");
        text.Line("            return builder.Build();");
        text.Line("        },");
        text.Line("        udf,");
        text.Line("        typeof(TBuilder),");
        text.Line("        returnType");
        text.Line("    ).Call;");
    }

    private static string Columns(Arity arity) => arity.Arguments.Replace("argument", "column", StringComparison.Ordinal);

    private static string Arguments(Arity arity) => arity.Each(i => $"ColumnArgument.Of<{arity.Types[i - 1]}>(columns, {i - 1})");

    private static void Types(SourceText text, Arity arity)
    {
        foreach (var (type, i) in arity.Types.Select((type, i) => (type, i + 1)))
        {
            text.Doc("typeparam", $"The class of column {i}, e.g. <see cref=\"DoubleColumn\"/>.", $" name=\"{type}\"");
        }
    }

    private static void Constraints(SourceText text, Arity arity, string result, string resultClass)
    {
        foreach (var type in arity.Types)
        {
            text.Line($"    where {type} : ArrowColumn");
        }

        text.Line($"    where {result} : {resultClass}");
    }
}
