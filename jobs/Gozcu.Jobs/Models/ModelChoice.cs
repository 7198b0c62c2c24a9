using Gozcu.Hosting.CommandLine;

namespace Gozcu.Jobs.Models;

/// <summary>Model and version that a job uses.</summary>
/// <param name="Name">Name of the model.</param>
/// <param name="Version">A number, <c>current</c> or <c>latest</c>.</param>
internal sealed record ModelChoice(string Name, string Version)
{
    /// <summary>Parses <c>NAME</c> or <c>NAME/VERSION</c>.</summary>
    /// <param name="text">Value of <c>--model</c>; null for the data set's model.</param>
    /// <param name="dataSet">Name of the data set.</param>
    /// <param name="defaultVersion">Version if none is given.</param>
    public static ModelChoice Parse(string? text, string dataSet, string defaultVersion) =>
        (text ?? dataSet).Split('/') switch
        {
            [var name] => new ModelChoice(name, defaultVersion),
            [var name, var version] => new ModelChoice(name, version),
            _ => throw new UsageException($"--model is {text}, but must be NAME or NAME/VERSION."),
        };
}
