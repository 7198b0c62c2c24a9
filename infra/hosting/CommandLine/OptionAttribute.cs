namespace Gozcu.Hosting.CommandLine;

/// <summary>
/// Marks a property of an options record as an option of the command line and a key of the configuration file. The name of the option is that of the property
/// in kebab case (<c>TrainFraction</c> is <c>--train-fraction</c>); its default is the value in a new record.
/// </summary>
/// <param name="description">Description of one sentence for <c>--help</c> and for messages about invalid values.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OptionAttribute(string description) : Attribute
{
    /// <summary>Description of the option in one sentence.</summary>
    public string Description { get; } = description;

    /// <summary>Placeholder of the value in <c>--help</c>; by default one that shows the type.</summary>
    public string? ValueName { get; init; }

    /// <summary>True if the option must be given.</summary>
    public bool Required { get; init; }

    /// <summary>True if the value must not appear in reports, such as a password.</summary>
    public bool Secret { get; init; }
}
