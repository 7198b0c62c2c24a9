using System.Diagnostics.CodeAnalysis;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Interop.Protocol;

namespace Microsoft.Spark.Tasks.Functions;

/// <summary>Enumerates the results of a user-defined function and reports its errors under its name. Errors of the connection, which pass through it, are not changed.</summary>
internal static class UserSequence
{
    public static IEnumerable<T> Of<T>(string name, Func<IEnumerable<T>> function)
    {
        var sequence =
            Call(name, function) ?? throw new FunctionException($"C# function '{name}' returned null instead of a sequence of batches.");
        using var items = Call(name, sequence.GetEnumerator);
        while (Call(name, items.MoveNext))
        {
            yield return items.Current;
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever the user's function throws is told with its name.")]
    private static T Call<T>(string name, Func<T> step)
    {
        try
        {
            return step();
        }
        catch (Exception e) when (e is not (FunctionException or ConnectionLostException or ArrowFormatException or EndOfStreamException))
        {
            throw new FunctionException($"C# function '{name}' failed.", e);
        }
    }
}
