using Gozcu.Spark.Generator.Writing;

namespace Gozcu.Spark.Generator.Arities;

/// <summary><c>Functions.Udf</c>: functions over the values of a row.</summary>
internal static class UdfWriter
{
    private const string Udf = "The function: a lambda or a method. What it captures travels with it.";

    /// <summary>A lambda that gives a <c>GenericRow</c> fits the overload of any result and that of rows alike; it means the rows.</summary>
    internal const string ForRows = "[OverloadResolutionPriority(1)]";

    public static void Write(SourceText text)
    {
        text.Line("using System.Runtime.CompilerServices;").Line("using Microsoft.Spark.Sql.Types;").Line();
        text.Line("namespace Microsoft.Spark.Sql;").Line();
        text.Line("/// <content>C# functions over the values of a row, as functions over columns.</content>");
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
            $"A function of {arity.Arguments} over columns.{(arity.Count == 0 ? "" : " An argument that may be null is declared as such (<c>double?</c>).")}"
        );
        Types(text, arity);
        text.Doc("typeparam", "The .NET type of the result, which decides the column's.", " name=\"TResult\"");
        text.Doc("param", Udf, " name=\"udf\"");
        text.Doc("exception", "No SQL type stands for the result's type.", " cref=\"NotSupportedException\"");
        text.Line($"public static {arity.ColumnFunction} Udf<{arity.TypesAnd("TResult")}>(Func<{arity.TypesAnd("TResult")}> udf) =>");
        text.Line("    UserDefinedFunction.OfRows(udf, typeof(TResult)).Call;");
    }

    private static void WriteDeclared(SourceText text, Arity arity)
    {
        text.Doc(
            "summary",
            $"A function of {arity.Arguments} over columns that returns a type said here: another decimal, an array of rows…"
        );
        Types(text, arity);
        text.Doc("typeparam", "The .NET type of the result.", " name=\"TResult\"");
        text.Doc("param", Udf, " name=\"udf\"");
        text.Doc("param", "The column's type.", " name=\"returnType\"");
        text.Line(
            $"public static {arity.ColumnFunction} Udf<{arity.TypesAnd("TResult")}>(Func<{arity.TypesAnd("TResult")}> udf, DataType returnType) =>"
        );
        text.Line("    UserDefinedFunction.OfRows(udf, returnType).Call;");
    }

    private static void WriteRows(SourceText text, Arity arity)
    {
        text.Doc("summary", $"A function of {arity.Arguments} over columns that returns structs.");
        Types(text, arity);
        text.Doc("param", Udf, " name=\"udf\"");
        text.Doc("param", "The struct's fields, in the order of the row's values.", " name=\"returnType\"");
        text.Line(ForRows);
        text.Line(
            $"public static {arity.ColumnFunction} Udf{arity.Generic()}(Func<{arity.TypesAnd("Row")}> udf, StructType returnType) =>"
        );
        text.Line("    UserDefinedFunction.OfRows(udf, returnType).Call;");
    }

    private static void WriteOptions(SourceText text, Arity arity)
    {
        text.Doc("summary", $"A function of {arity.Arguments} over columns, with a name, a type or a treatment of errors of its own.");
        Types(text, arity);
        text.Doc("typeparam", "The .NET type of the result, which decides the column's unless the options do.", " name=\"TResult\"");
        text.Doc("param", Udf, " name=\"udf\"");
        text.Doc("param", "What differs from the ordinary.", " name=\"options\"");
        text.Line(
            $"public static {arity.ColumnFunction} Udf<{arity.TypesAnd("TResult")}>(Func<{arity.TypesAnd("TResult")}> udf, UdfOptions options) =>"
        );
        text.Line("    UserDefinedFunction.OfRows(udf, typeof(TResult), options).Call;");
    }

    private static void Types(SourceText text, Arity arity)
    {
        foreach (var (type, i) in arity.Types.Select((type, i) => (type, i + 1)))
        {
            text.Doc("typeparam", $"The .NET type of argument {i}.", $" name=\"{type}\"");
        }
    }
}
