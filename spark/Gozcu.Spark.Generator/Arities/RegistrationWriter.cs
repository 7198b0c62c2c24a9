using Gozcu.Spark.Generator.Writing;

namespace Gozcu.Spark.Generator.Arities;

/// <summary><c>spark.Udf().Register</c>: functions over the values of a row, by name.</summary>
internal static class RegistrationWriter
{
    public static void Write(SourceText text)
    {
        text.Line("using System.Runtime.CompilerServices;").Line("using Microsoft.Spark.Sql.Types;").Line();
        text.Line("namespace Microsoft.Spark.Sql;").Line();
        text.Line("/// <content>Functions of every number of arguments.</content>");
        text.Line("public sealed partial class UdfRegistration").Open();
        foreach (var arity in Arity.Range(0, Arity.LargestOfRows))
        {
            Summary(text.Separate(), arity, ".");
            text.Doc("typeparam", "The .NET type of the result, which decides the SQL type.", " name=\"TResult\"");
            Parameters(text);
            text.Line($"public void Register<{arity.TypesAnd("TResult")}>(string name, Func<{arity.TypesAnd("TResult")}> f) =>");
            text.Line("    Register(name, UserDefinedFunction.OfRows(f, typeof(TResult), new UdfOptions { Name = name }));");

            Summary(text.Separate(), arity, " that returns a type said here.");
            text.Doc("typeparam", "The .NET type of the result.", " name=\"TResult\"");
            Parameters(text);
            text.Doc("param", "The SQL type.", " name=\"returnType\"");
            text.Line(
                $"public void Register<{arity.TypesAnd("TResult")}>(string name, Func<{arity.TypesAnd("TResult")}> f, DataType returnType) =>"
            );
            text.Line("    Register(name, UserDefinedFunction.OfRows(f, returnType, name));");

            Summary(text.Separate(), arity, " that returns structs.");
            Parameters(text);
            text.Doc("param", "The struct's fields, in the order of the row's values.", " name=\"returnType\"");
            text.Line(UdfWriter.ForRows);
            text.Line($"public void Register{arity.Generic()}(string name, Func<{arity.TypesAnd("Row")}> f, StructType returnType) =>");
            text.Line("    Register(name, UserDefinedFunction.OfRows(f, returnType, name));");

            Summary(text.Separate(), arity, ", with a type or a treatment of errors of its own.");
            text.Doc("typeparam", "The .NET type of the result, which decides the SQL type unless the options do.", " name=\"TResult\"");
            Parameters(text);
            text.Doc("param", "What differs from the ordinary; the name is the one SQL knows.", " name=\"options\"");
            text.Line(
                $"public void Register<{arity.TypesAnd("TResult")}>(string name, Func<{arity.TypesAnd("TResult")}> f, UdfOptions options) =>"
            );
            text.Line("    Register(name, UserDefinedFunction.OfRows(f, typeof(TResult), options with { Name = name }));");
        }

        text.Close();
    }

    private static void Summary(SourceText text, Arity arity, string rest)
    {
        text.Doc("summary", $"Registers a function of {arity.Arguments}{rest}");
        foreach (var (type, i) in arity.Types.Select((type, i) => (type, i + 1)))
        {
            text.Doc("typeparam", $"The .NET type of argument {i}.", $" name=\"{type}\"");
        }
    }

    private static void Parameters(SourceText text)
    {
        text.Doc("param", "What SQL calls it.", " name=\"name\"");
        text.Doc("param", "The function: a lambda or a method. What it captures travels with it.", " name=\"f\"");
    }
}
