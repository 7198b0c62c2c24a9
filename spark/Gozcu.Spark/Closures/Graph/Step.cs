using System.Collections;
using System.Reflection;

namespace Microsoft.Spark.Closures.Graph;

/// <summary>Step from an object to one that it refers to, for errors. It is only formatted if there is an error, because there may be millions.</summary>
/// <param name="Kind">A <see cref="FieldInfo"/>, a text, or a <see cref="Place"/>.</param>
/// <param name="Index">Index, for a place.</param>
internal readonly record struct Step(object? Kind, int Index = 0)
{
    public static Step None => default;

    public static Step This => new(".this");

    public static Step Element(int index) => new(Place.Element, index);

    public static Step Key(int index) => new(Place.Key, index);

    public static Step Value(int index) => new(Place.Value, index);

    /// <summary>Returns the step extended to a field of the value type that it leads to.</summary>
    public Step Then(FieldInfo field) => this == None ? new Step(field) : new Step(new Inner(this, field));

    public string Describe(object parent) =>
        Kind switch
        {
            FieldInfo field => Fields.Describe(field),
            string text => text,
            Inner inner => inner.Outer.Describe(parent) + Fields.Describe(inner.Field),
            Place.Element => $"[{Index}]",
            Place.Key when parent is not IDictionary => " (item)",
            Place.Key => " (key)",
            Place.Value => $"[{KeyAt(parent)}]",
            _ => "",
        };

    private object? KeyAt(object parent) =>
        parent is IDictionary dictionary ? dictionary.Keys.Cast<object>().ElementAtOrDefault(Index) : Index;

    private sealed record Inner(Step Outer, FieldInfo Field);

    private enum Place
    {
        Element,
        Key,
        Value,
    }
}
