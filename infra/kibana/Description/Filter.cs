namespace Gozcu.Kibana.Description;

/// <summary>Which documents are meant.</summary>
/// <param name="Field">The field that decides.</param>
/// <param name="Values">The values it may have; empty for any at all.</param>
/// <param name="Negated">Whether the others are meant.</param>
public sealed record Filter(string Field, IReadOnlyList<string> Values, bool Negated = false)
{
    /// <summary>Those whose field has one of some values.</summary>
    public static Filter Is(Field field, params IReadOnlyList<string> values) => new(field.Name, values);

    /// <summary>Those whose field has none of some values.</summary>
    public static Filter IsNot(Field field, params IReadOnlyList<string> values) => new(field.Name, values, Negated: true);

    /// <summary>Those that have the field.</summary>
    public static Filter Exists(string field) => new(field, []);
}
