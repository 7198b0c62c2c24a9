using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.Running;

namespace Gozcu.Jobs.Preprocess;

/// <summary>Options of <c>preprocess</c>.</summary>
public sealed record PreprocessOptions : TableJobOptions
{
    /// <summary>Folder with the data sets' files; null to search or download them.</summary>
    [Option("Folder that holds the data set's files; by default $GOZCU_DATA, or they are downloaded.", ValueName = "DIR")]
    public string? Data { get; init; }

    /// <summary>Files to read instead of those of the definition.</summary>
    [Option(
        "Read this file, or the files of this folder, instead of the definition's; may be given more than once. No checksum is asked for.",
        ValueName = "PATH"
    )]
    public IReadOnlyList<string> Input { get; init; } = [];
}
