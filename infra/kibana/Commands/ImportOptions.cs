using Gozcu.Hosting.CommandLine;

namespace Gozcu.Kibana.Commands;

/// <summary>Options of <c>import</c>.</summary>
internal sealed record ImportOptions : BoardsOptions
{
    [Option("Kibana's address, with its base path where it has one.")]
    public Uri Kibana { get; init; } = new("http://127.0.0.1:5601");

    [Option(
        "File with kibana.user and kibana.password, or kibana.api-key, and kibana.ca (PEM) where the certificate is of an authority of your own, or kibana.certificate-sha256 of the certificate itself; one key=value a line.",
        ValueName = "FILE"
    )]
    public string? KibanaConfig { get; init; }

    [Option("Leave the alert rules out.")]
    public bool NoRules { get; init; }

    [Option(
        "Replace alert rules that are there already. Without it they stay as they are, with the thresholds and actions that users have set."
    )]
    public bool ReplaceRules { get; init; }

    [Option("Show what would be imported, and ask Kibana nothing.")]
    public bool DryRun { get; init; }
}
