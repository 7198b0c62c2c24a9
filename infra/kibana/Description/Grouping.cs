namespace Gozcu.Kibana.Description;

/// <summary>Grouping of documents by a field.</summary>
/// <param name="Field">Field to group by.</param>
/// <param name="Role">Position of the groups in the chart.</param>
/// <param name="Label">Label for people.</param>
public abstract record Grouping(Field Field, GroupingRole Role, string Label)
{
    /// <summary>Returns a grouping by value: the groups with the most documents, or with the highest first metric.</summary>
    /// <param name="field">Keyword field, or number field with few values.</param>
    /// <param name="role">Position of the groups in the chart.</param>
    /// <param name="label">Label for people.</param>
    /// <param name="size">Largest number of groups.</param>
    /// <param name="lowestFirst">True to select the groups with the lowest first metric instead.</param>
    public static Grouping Values(Field field, GroupingRole role, string label, int size, bool lowestFirst = false) =>
        field.Type is FieldType.Keyword or FieldType.Number
            ? new ByValue(field, role, label, size, lowestFirst)
            : throw new ArgumentException($"{field.Name} is a {field.Type}, whose values are no groups.", nameof(field));

    /// <summary>Returns a grouping by time, in steps that fit the shown range.</summary>
    public static Grouping Time(Field field, string label) =>
        field.Type == FieldType.Date
            ? new ByTime(field, GroupingRole.X, label)
            : throw new ArgumentException($"{field.Name} is a {field.Type}, and no time.", nameof(field));

    /// <summary>Returns a grouping by steps of a number.</summary>
    public static Grouping Steps(Field field, string label, double step) =>
        field.Type == FieldType.Number
            ? new BySteps(field, GroupingRole.X, label, step)
            : throw new ArgumentException($"{field.Name} is a {field.Type}, and no number.", nameof(field));

    /// <summary>Grouping by value; see <see cref="Values"/>.</summary>
    public sealed record ByValue(Field Field, GroupingRole Role, string Label, int Size, bool LowestFirst) : Grouping(Field, Role, Label);

    /// <summary>Grouping by time; see <see cref="Time"/>.</summary>
    public sealed record ByTime(Field Field, GroupingRole Role, string Label) : Grouping(Field, Role, Label);

    /// <summary>Grouping by steps; see <see cref="Steps"/>.</summary>
    public sealed record BySteps(Field Field, GroupingRole Role, string Label, double Step) : Grouping(Field, Role, Label);
}
