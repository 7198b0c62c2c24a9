namespace Gozcu.Hosting.CommandLine;

/// <summary>Marks a property of an options record (a list of strings) as the command's positional arguments.</summary>
/// <param name="name">Placeholder in <c>--help</c>.</param>
/// <param name="description">Description of one sentence for <c>--help</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ArgumentAttribute(string name, string description) : Attribute
{
    /// <summary>Placeholder in <c>--help</c>.</summary>
    public string Name { get; } = name;

    /// <summary>Description of the arguments in one sentence.</summary>
    public string Description { get; } = description;
}
