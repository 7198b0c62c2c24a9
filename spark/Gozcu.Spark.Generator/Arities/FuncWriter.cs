using Gozcu.Spark.Generator.Writing;

namespace Gozcu.Spark.Generator.Arities;

/// <summary>Writes <c>Func</c> delegates with more arguments than those of .NET.</summary>
internal static class FuncWriter
{
    public static void Write(SourceText text)
    {
        text.Line("namespace Microsoft.Spark.Sql;").Line();
        foreach (var arity in Arity.Range(Arity.LargestOfDotnet + 1, Arity.LargestOfRows))
        {
            text.Separate();
            text.Doc("summary", $"Delegate for a function of {arity.Arguments}; .NET's own delegates end at {Arity.LargestOfDotnet}.");
            foreach (var type in arity.Types)
            {
                text.Doc("typeparam", $"Type of argument {type[1..]}.", $" name=\"{type}\"");
            }

            text.Doc("typeparam", "Type of the result.", " name=\"TResult\"");
            foreach (var type in arity.Types)
            {
                text.Doc("param", $"Argument {type[1..]}.", $" name=\"arg{type[1..]}\"");
            }

            text.Line($"public delegate TResult Func<{arity.Each(i => $"in T{i}")}, out TResult>({arity.Each(i => $"T{i} arg{i}")});");
        }
    }
}
