namespace Gozcu.Kibana.Description;

/// <summary>How documents are grouped.</summary>
/// <param name="Field">By which field.</param>
/// <param name="Role">Where in the chart the groups are.</param>
/// <param name="Label">What people read.</param>
public abstract record Grouping(Field Field, GroupingRole Role, string Label)
{
    /// <summary>By value: the groups with the most documents, or the highest first metric.</summary>
    /// <param name="field">A keyword, or a number with few values.</param>
    /// <param name="role">Where they are.</param>
    /// <param name="label">What people read.</param>
    /// <param name="size">At most so many groups.</param>
    /// <param name="lowestFirst">Those with the lowest first metric instead.</param>
    public static Grouping Values(Field field, GroupingRole role, string label, int size, bool lowestFirst = false) =>
        field.Type is FieldType.Keyword or FieldType.Number
            ? new ByValue(field, role, label, size, lowestFirst)
            : throw new ArgumentException($"{field.Name} is a {field.Type}, whose values are no groups.", nameof(field));

    /// <summary>By time, in steps that fit the range that is shown.</summary>
    public static Grouping Time(Field field, string label) =>
        field.Type == FieldType.Date
            ? new ByTime(field, GroupingRole.X, label)
            : throw new ArgumentException($"{field.Name} is a {field.Type}, and no time.", nameof(field));

    /// <summary>By steps of a number.</summary>
    public static Grouping Steps(Field field, string label, double step) =>
        field.Type == FieldType.Number
            ? new BySteps(field, GroupingRole.X, label, step)
            : throw new ArgumentException($"{field.Name} is a {field.Type}, and no number.", nameof(field));

    /// <summary>See <see cref="Values"/>.</summary>
    public sealed record ByValue(Field Field, GroupingRole Role, string Label, int Size, bool LowestFirst) : Grouping(Field, Role, Label);

    /// <summary>See <see cref="Time"/>.</summary>
    public sealed record ByTime(Field Field, GroupingRole Role, string Label) : Grouping(Field, Role, Label);

    /// <summary>See <see cref="Steps"/>.</summary>
    public sealed record BySteps(Field Field, GroupingRole Role, string Label, double Step) : Grouping(Field, Role, Label);
}
