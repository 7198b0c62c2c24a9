using Gozcu.Spark.Generator.Writing;

namespace Gozcu.Spark.Generator.Arities;

/// <summary>Writes <c>VectorUdf</c> and <c>RegisterVector</c> for the vectors of another library.</summary>
/// <param name="library">Namespace of the vectors.</param>
/// <param name="vector">Interface or base class of the vectors.</param>
/// <param name="example">Name of one vector class.</param>
/// <param name="argument">Method that returns an argument as such a vector.</param>
/// <param name="make">Method that creates the function.</param>
internal sealed class VectorUdfWriter(string library, string vector, string example, string argument, string make)
{
    public static VectorUdfWriter Arrays { get; } = new("Apache.Arrow", "IArrowArray", "DoubleArray", "Array", "OfArrays");

    public static VectorUdfWriter Frames { get; } =
        new("Microsoft.Data.Analysis", "DataFrameColumn", "DoubleDataFrameColumn", "Column", "OfColumns");

    /// <summary>Returns the writer of the class with column functions.</summary>
    public Action<SourceText> Functions(string className) =>
        text =>
        {
            Begin(text, $"User-defined functions over vectors of {library}, one per column of a batch.", className);
            foreach (var arity in Arity.Range(1, Arity.LargestOfColumns))
            {
                Summary(text.Separate(), $"Creates a column function from a function over {Vectors(arity)}", arity);
                text.Doc("param", "Lambda or method. Values that it captures are sent to the executors.", " name=\"udf\"");
                text.Line(
                    $"public static {arity.ColumnFunction} VectorUdf<{arity.TypesAnd("TResult")}>(Func<{arity.TypesAnd("TResult")}> udf)"
                );
                Constraints(text, arity);
                text.Line($"    => VectorFunction.{make}(udf, c => udf({Arguments(arity)})).Call;");
            }

            text.Close();
        };

    /// <summary>Returns the writer of the class that registers functions for SQL.</summary>
    public Action<SourceText> Registration(string className) =>
        text =>
        {
            Begin(text, $"Registers user-defined functions over vectors of {library} under names for SQL.", className);
            foreach (var arity in Arity.Range(1, Arity.LargestOfColumns))
            {
                Summary(text.Separate(), $"Registers a function over {Vectors(arity)}", arity);
                text.Doc("param", "Registry of the session's functions.", " name=\"udf\"");
                text.Doc("param", "Name of the function in SQL.", " name=\"name\"");
                text.Doc("param", "Lambda or method. Values that it captures are sent to the executors.", " name=\"f\"");
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
        text.Doc(
            "summary",
            $"{what} of a batch, which returns a vector of the same number of rows. The vectors are valid until the function returns."
        );
        foreach (var (type, i) in arity.Types.Select((type, i) => (type, i + 1)))
        {
            text.Doc("typeparam", $"Class of vector {i}, such as <see cref=\"{example}\"/>.", $" name=\"{type}\"");
        }

        text.Doc("typeparam", "Class of the returned vector, which determines the SQL type.", " name=\"TResult\"");
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
