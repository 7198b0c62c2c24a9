namespace Gozcu.Hosting.CommandLine;

/// <summary>
/// Makes a property of an options record an option of the command line and a key of the configuration file. Its name is the property's in kebab case
/// (<c>TrainFraction</c> is <c>--train-fraction</c>), its default the value a new record has.
/// </summary>
/// <param name="description">One sentence for <c>--help</c> and for the message when a value breaks a rule.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OptionAttribute(string description) : Attribute
{
    /// <summary>One sentence on what the option does.</summary>
    public string Description { get; } = description;

    /// <summary>The placeholder of the value in <c>--help</c>; by default one that tells the type.</summary>
    public string? ValueName { get; init; }

    /// <summary>True for an option that must be given.</summary>
    public bool Required { get; init; }

    /// <summary>True for a value that must not be shown in reports, such as a path is not and a password would be.</summary>
    public bool Secret { get; init; }
}
