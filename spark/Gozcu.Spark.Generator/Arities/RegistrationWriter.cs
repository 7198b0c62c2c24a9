using Gozcu.Spark.Generator.Writing;

namespace Gozcu.Spark.Generator.Arities;

/// <summary>Writes <c>spark.Udf().Register</c>: row functions under a name.</summary>
internal static class RegistrationWriter
{
    public static void Write(SourceText text)
    {
        text.Line("using System.Runtime.CompilerServices;").Line("using Microsoft.Spark.Sql.Types;").Line();
        text.Line("namespace Microsoft.Spark.Sql;").Line();
        text.Line("/// <content>Registration of functions for each number of arguments.</content>");
        text.Line("public sealed partial class UdfRegistration").Open();
        foreach (var arity in Arity.Range(0, Arity.LargestOfRows))
        {
            Summary(text.Separate(), arity, ".");
            text.Doc("typeparam", ".NET type of the result, which determines the SQL type.", " name=\"TResult\"");
            Parameters(text);
            text.Line($"public void Register<{arity.TypesAnd("TResult")}>(string name, Func<{arity.TypesAnd("TResult")}> f) =>");
            text.Line("    Register(name, UserDefinedFunction.OfRows(f, typeof(TResult), new UdfOptions { Name = name }));");

            Summary(text.Separate(), arity, ", with a given SQL type for its result.");
            text.Doc("typeparam", ".NET type of the result.", " name=\"TResult\"");
            Parameters(text);
            text.Doc("param", "SQL type of the result.", " name=\"returnType\"");
            text.Line(
                $"public void Register<{arity.TypesAnd("TResult")}>(string name, Func<{arity.TypesAnd("TResult")}> f, DataType returnType) =>"
            );
            text.Line("    Register(name, UserDefinedFunction.OfRows(f, returnType, name));");

            Summary(text.Separate(), arity, " that returns structs.");
            Parameters(text);
            text.Doc("param", "Fields of the struct, in the order of the row's values.", " name=\"returnType\"");
            text.Line(UdfWriter.ForRows);
            text.Line($"public void Register{arity.Generic()}(string name, Func<{arity.TypesAnd("Row")}> f, StructType returnType) =>");
            text.Line("    Register(name, UserDefinedFunction.OfRows(f, returnType, name));");

            Summary(text.Separate(), arity, ", with options.");
            text.Doc("typeparam", ".NET type of the result, which determines the SQL type unless the options set it.", " name=\"TResult\"");
            Parameters(text);
            text.Doc("param", "Options; their name is ignored.", " name=\"options\"");
            text.Line(
                $"public void Register<{arity.TypesAnd("TResult")}>(string name, Func<{arity.TypesAnd("TResult")}> f, UdfOptions options) =>"
            );
            text.Line("    Register(name, UserDefinedFunction.OfRows(f, typeof(TResult), options with { Name = name }));");
        }

        text.Close();
    }

    private static void Summary(SourceText text, Arity arity, string rest)
    {
        text.Doc("summary", $"Registers a row function of {arity.Arguments} for SQL{rest}");
        foreach (var (type, i) in arity.Types.Select((type, i) => (type, i + 1)))
        {
            text.Doc("typeparam", $".NET type of argument {i}.", $" name=\"{type}\"");
        }
    }

    private static void Parameters(SourceText text)
    {
        text.Doc("param", "Name of the function in SQL.", " name=\"name\"");
        text.Doc("param", "Lambda or method. Values that it captures are sent to the executors.", " name=\"f\"");
    }
}
