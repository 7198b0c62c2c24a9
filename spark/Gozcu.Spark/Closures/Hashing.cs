using System.Reflection;

namespace Microsoft.Spark.Closures;

/// <summary>Fills collections that place their items by hash.</summary>
internal static class Hashing
{
    public static void Fill(object collection, IEnumerable<(object Key, object? Value)> items)
    {
        var type = collection.GetType();
        var arguments = type.GenericTypeArguments;
        var add =
            arguments.Length == 1 ? type.GetMethod("Add", arguments)! : type.GetProperty("Item", arguments[1], [arguments[0]])!.SetMethod!;
        foreach (var (key, value) in items)
        {
            add.Invoke(collection, BindingFlags.Default, null, arguments.Length == 1 ? [key] : [key, value], null);
        }
    }
}
