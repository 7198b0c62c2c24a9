namespace Gozcu.Kibana.Description;

/// <summary>Filter of documents by a field.</summary>
/// <param name="Field">Name of the field.</param>
/// <param name="Values">Values it may have; empty for any value.</param>
/// <param name="Negated">True to select the other documents instead.</param>
public sealed record Filter(string Field, IReadOnlyList<string> Values, bool Negated = false)
{
    /// <summary>Returns a filter for documents whose field has one of the values.</summary>
    public static Filter Is(Field field, params IReadOnlyList<string> values) => new(field.Name, values);

    /// <summary>Returns a filter for documents whose field has none of the values.</summary>
    public static Filter IsNot(Field field, params IReadOnlyList<string> values) => new(field.Name, values, Negated: true);

    /// <summary>Returns a filter for documents that have the field.</summary>
    public static Filter Exists(string field) => new(field, []);
}
