using Gozcu.Spark.Generator.Writing;

namespace Gozcu.Spark.Generator.Arities;

/// <summary>Writes <c>Functions.Udf</c>: functions over the values of a row.</summary>
internal static class UdfWriter
{
    private const string Udf = "Lambda or method. Values that it captures are sent to the executors.";

    /// <summary>A lambda that returns a <c>GenericRow</c> matches both the overload for any result and that for rows; the latter is meant.</summary>
    internal const string ForRows = "[OverloadResolutionPriority(1)]";

    public static void Write(SourceText text)
    {
        text.Line("using System.Runtime.CompilerServices;").Line("using Microsoft.Spark.Sql.Types;").Line();
        text.Line("namespace Microsoft.Spark.Sql;").Line();
        text.Line("/// <content>User-defined functions over the values of a row, as functions over columns.</content>");
        text.Line("public static partial class Functions").Open();
        foreach (var arity in Arity.Range(0, Arity.LargestOfRows))
        {
            WriteInferred(text.Separate(), arity);
            WriteDeclared(text.Separate(), arity);
            WriteRows(text.Separate(), arity);
            WriteOptions(text.Separate(), arity);
        }

        text.Close();
    }

    private static void WriteInferred(SourceText text, Arity arity)
    {
        text.Doc(
            "summary",
            $"Creates a column function from a row function of {arity.Arguments}.{(arity.Count == 0 ? "" : " Declare an argument that may be null as nullable (<c>double?</c>).")}"
        );
        Types(text, arity);
        text.Doc("typeparam", ".NET type of the result, which determines the SQL type.", " name=\"TResult\"");
        text.Doc("param", Udf, " name=\"udf\"");
        text.Doc("exception", "The type of the result has no SQL type.", " cref=\"NotSupportedException\"");
        text.Line($"public static {arity.ColumnFunction} Udf<{arity.TypesAnd("TResult")}>(Func<{arity.TypesAnd("TResult")}> udf) =>");
        text.Line("    UserDefinedFunction.OfRows(udf, typeof(TResult)).Call;");
    }

    private static void WriteDeclared(SourceText text, Arity arity)
    {
        text.Doc(
            "summary",
            $"Creates a column function from a row function of {arity.Arguments}, with a given SQL type for its result, such as a decimal of another precision or an array of rows."
        );
        Types(text, arity);
        text.Doc("typeparam", ".NET type of the result.", " name=\"TResult\"");
        text.Doc("param", Udf, " name=\"udf\"");
        text.Doc("param", "SQL type of the result.", " name=\"returnType\"");
        text.Line(
            $"public static {arity.ColumnFunction} Udf<{arity.TypesAnd("TResult")}>(Func<{arity.TypesAnd("TResult")}> udf, DataType returnType) =>"
        );
        text.Line("    UserDefinedFunction.OfRows(udf, returnType).Call;");
    }

    private static void WriteRows(SourceText text, Arity arity)
    {
        text.Doc("summary", $"Creates a column function that returns structs from a row function of {arity.Arguments}.");
        Types(text, arity);
        text.Doc("param", Udf, " name=\"udf\"");
        text.Doc("param", "Fields of the struct, in the order of the row's values.", " name=\"returnType\"");
        text.Line(ForRows);
        text.Line(
            $"public static {arity.ColumnFunction} Udf{arity.Generic()}(Func<{arity.TypesAnd("Row")}> udf, StructType returnType) =>"
        );
        text.Line("    UserDefinedFunction.OfRows(udf, returnType).Call;");
    }

    private static void WriteOptions(SourceText text, Arity arity)
    {
        text.Doc("summary", $"Creates a column function from a row function of {arity.Arguments}, with options.");
        Types(text, arity);
        text.Doc("typeparam", ".NET type of the result, which determines the SQL type unless the options set it.", " name=\"TResult\"");
        text.Doc("param", Udf, " name=\"udf\"");
        text.Doc("param", "Options, such as the name, the SQL type and the handling of errors.", " name=\"options\"");
        text.Line(
            $"public static {arity.ColumnFunction} Udf<{arity.TypesAnd("TResult")}>(Func<{arity.TypesAnd("TResult")}> udf, UdfOptions options) =>"
        );
        text.Line("    UserDefinedFunction.OfRows(udf, typeof(TResult), options).Call;");
    }

    private static void Types(SourceText text, Arity arity)
    {
        foreach (var (type, i) in arity.Types.Select((type, i) => (type, i + 1)))
        {
            text.Doc("typeparam", $".NET type of argument {i}.", $" name=\"{type}\"");
        }
    }
}
