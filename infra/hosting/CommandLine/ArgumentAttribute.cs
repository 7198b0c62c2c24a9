namespace Gozcu.Hosting.CommandLine;

/// <summary>Makes a property of an options record (a list of strings) the command's arguments without a name.</summary>
/// <param name="name">The placeholder in <c>--help</c>.</param>
/// <param name="description">One sentence for <c>--help</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ArgumentAttribute(string name, string description) : Attribute
{
    /// <summary>The placeholder in <c>--help</c>.</summary>
    public string Name { get; } = name;

    /// <summary>One sentence on what the arguments are.</summary>
    public string Description { get; } = description;
}
