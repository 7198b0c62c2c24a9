using Gozcu.Spark.Generator.Writing;

namespace Gozcu.Spark.Generator.Arities;

/// <summary><c>VectorUdf</c> and <c>RegisterVector</c> over another library's vectors.</summary>
/// <param name="library">The namespace of the vectors.</param>
/// <param name="vector">The interface or class of all of them.</param>
/// <param name="example">One of them.</param>
/// <param name="argument">What gives an argument as such a vector.</param>
/// <param name="make">What makes the function.</param>
internal sealed class VectorUdfWriter(string library, string vector, string example, string argument, string make)
{
    public static VectorUdfWriter Arrays { get; } = new("Apache.Arrow", "IArrowArray", "DoubleArray", "Array", "OfArrays");

    public static VectorUdfWriter Frames { get; } =
        new("Microsoft.Data.Analysis", "DataFrameColumn", "DoubleDataFrameColumn", "Column", "OfColumns");

    /// <summary>The class of functions that are called with columns.</summary>
    public Action<SourceText> Functions(string className) =>
        text =>
        {
            Begin(text, $"C# functions over {library}'s vectors, one for each column of a batch.", className);
            foreach (var arity in Arity.Range(1, Arity.LargestOfColumns))
            {
                Summary(text.Separate(), $"A function over {Vectors(arity)}", arity);
                text.Doc("param", "The function: a lambda or a method. What it captures travels with it.", " name=\"udf\"");
                text.Line(
                    $"public static {arity.ColumnFunction} VectorUdf<{arity.TypesAnd("TResult")}>(Func<{arity.TypesAnd("TResult")}> udf)"
                );
                Constraints(text, arity);
                text.Line($"    => VectorFunction.{make}(udf, c => udf({Arguments(arity)})).Call;");
            }

            text.Close();
        };

    /// <summary>The class of functions that SQL calls by name.</summary>
    public Action<SourceText> Registration(string className) =>
        text =>
        {
            Begin(text, $"Gives C# functions over {library}'s vectors names that SQL knows.", className);
            foreach (var arity in Arity.Range(1, Arity.LargestOfColumns))
            {
                Summary(text.Separate(), $"Registers a function over {Vectors(arity)}", arity);
                text.Doc("param", "The session's registry of functions.", " name=\"udf\"");
                text.Doc("param", "What SQL calls the function.", " name=\"name\"");
                text.Doc("param", "The function: a lambda or a method. What it captures travels with it.", " name=\"f\"");
                text.Line(
                    $"public static void RegisterVector<{arity.TypesAnd("TResult")}>(this UdfRegistration udf, string name, Func<{arity.TypesAnd("TResult")}> f)"
                );
                Constraints(text, arity);
                text.Line($"    => udf.Register(name, VectorFunction.{make}(f, c => f({Arguments(arity)}), name));");
            }

            text.Close();
        };

    private void Begin(SourceText text, string summary, string className)
    {
        text.Line($"using {library};").Line("using Microsoft.Spark.Interchange;").Line();
        text.Line("namespace Microsoft.Spark.Sql;").Line();
        text.Doc("summary", summary);
        text.Line($"public static class {className}").Open();
    }

    private void Summary(SourceText text, string what, Arity arity)
    {
        text.Doc("summary", $"{what} of a batch that returns a vector of as many rows. They are valid until the function returns.");
        foreach (var (type, i) in arity.Types.Select((type, i) => (type, i + 1)))
        {
            text.Doc("typeparam", $"The class of vector {i}, e.g. <see cref=\"{example}\"/>.", $" name=\"{type}\"");
        }

        text.Doc("typeparam", "The class of the vector that comes out, which decides the SQL type.", " name=\"TResult\"");
    }

    private string Arguments(Arity arity) => arity.Each(i => $"c.{argument}<{arity.Types[i - 1]}>({i - 1})");

    private static string Vectors(Arity arity) => arity.Arguments.Replace("argument", "vector", StringComparison.Ordinal);

    private void Constraints(SourceText text, Arity arity)
    {
        foreach (var type in arity.Types.Append("TResult"))
        {
            text.Line($"    where {type} : {vector}");
        }
    }
}
