using Gozcu.Spark.Generator.Writing;

namespace Gozcu.Spark.Generator.Arities;

/// <summary>Delegates of more arguments than .NET's own, of the same name.</summary>
internal static class FuncWriter
{
    public static void Write(SourceText text)
    {
        text.Line("namespace Microsoft.Spark.Sql;").Line();
        foreach (var arity in Arity.Range(Arity.LargestOfDotnet + 1, Arity.LargestOfRows))
        {
            text.Separate();
            text.Doc("summary", $"A function of {arity.Arguments}; .NET's own end at {Arity.LargestOfDotnet}.");
            foreach (var type in arity.Types)
            {
                text.Doc("typeparam", $"The type of argument {type[1..]}.", $" name=\"{type}\"");
            }

            text.Doc("typeparam", "The type of the result.", " name=\"TResult\"");
            foreach (var type in arity.Types)
            {
                text.Doc("param", $"Argument {type[1..]}.", $" name=\"arg{type[1..]}\"");
            }

            text.Line($"public delegate TResult Func<{arity.Each(i => $"in T{i}")}, out TResult>({arity.Each(i => $"T{i} arg{i}")});");
        }
    }
}
