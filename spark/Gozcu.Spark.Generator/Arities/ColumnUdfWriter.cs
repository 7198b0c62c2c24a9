using Gozcu.Spark.Generator.Writing;

namespace Gozcu.Spark.Generator.Arities;

/// <summary>Writes <c>Functions.ColumnUdf</c>: functions over whole columns of a batch.</summary>
internal static class ColumnUdfWriter
{
    private const string Udf = "Lambda or method. Values that it captures are sent to the executors.";

    public static void Write(SourceText text)
    {
        text.Line("using Microsoft.Spark.Arrow;");
        text.Line("using Microsoft.Spark.Sql.Types;").Line();
        text.Line("namespace Microsoft.Spark.Sql;").Line();
        text.Line("/// <content>User-defined functions over whole columns of a batch, for each number of columns.</content>");
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
            $"Creates a column function from a function over {Columns(arity)} of a batch, which returns a column of the same number of rows. Columns are valid until the function returns."
        );
        Types(text, arity);
        text.Doc("typeparam", "Class of the returned column, such as <see cref=\"DoubleColumn\"/>.", " name=\"TResult\"");
        text.Doc("param", Udf, " name=\"udf\"");
        text.Doc("param", "SQL type of the result, if its class does not determine it.", " name=\"returnType\"");
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
            $"Creates a column function from a function over {Columns(arity)} of a batch, which appends the same number of rows to a builder, whose memory is reused."
        );
        Types(text, arity);
        text.Doc("typeparam", "Class of the builder, such as <see cref=\"DoubleColumnBuilder\"/>.", " name=\"TBuilder\"");
        text.Doc("param", Udf, " name=\"udf\"");
        text.Doc("param", "SQL type of the result, if the class of the builder does not determine it.", " name=\"returnType\"");
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
            text.Doc("typeparam", $"Class of column {i}, such as <see cref=\"DoubleColumn\"/>.", $" name=\"{type}\"");
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
