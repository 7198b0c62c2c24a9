using Gozcu.Hosting.CommandLine;

namespace Gozcu.Services.Commands;

/// <summary>Options that all commands have.</summary>
internal abstract record ServicesOptions : CommandOptions
{
    private static readonly string Known = string.Join(", ", Enum.GetNames<ServiceKind>().Select(n => n.ToLowerInvariant()));

    [Argument("NAME", "kafka, elasticsearch; all when none is named.")]
    public IReadOnlyList<string> Names { get; init; } = [];

    [Option("Folder with the services' data, configuration and logs.", ValueName = "DIR")]
    public string State { get; init; } = LocalServicesOptions.DefaultStateFolder;

    /// <summary>Services named on the command line; all if none is named.</summary>
    public IReadOnlyList<ServiceKind> Kinds =>
        Names.Count == 0 ? Enum.GetValues<ServiceKind>() : [.. Names.Select(n => Enum.Parse<ServiceKind>(n, ignoreCase: true)).Distinct()];

    public override void Validate()
    {
        if (Names.FirstOrDefault(n => !n.All(char.IsAsciiLetter) || !Enum.TryParse<ServiceKind>(n, ignoreCase: true, out _)) is { } wrong)
        {
            throw new UsageException($"there is no service {wrong}; there are: {Known}.");
        }
    }
}
