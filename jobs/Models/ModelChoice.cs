using Gozcu.Hosting.CommandLine;

namespace Gozcu.Jobs.Models;

/// <summary>Which version of a model a job means.</summary>
/// <param name="Name">The model.</param>
/// <param name="Version">A number, <c>current</c> or <c>latest</c>.</param>
internal sealed record ModelChoice(string Name, string Version)
{
    /// <summary>Reads <c>NAME</c> or <c>NAME/VERSION</c>.</summary>
    /// <param name="text">What <c>--model</c> was given; null for the data set's model.</param>
    /// <param name="dataSet">The data set's name.</param>
    /// <param name="defaultVersion">The version when none is given.</param>
    public static ModelChoice Parse(string? text, string dataSet, string defaultVersion) =>
        (text ?? dataSet).Split('/') switch
        {
            [var name] => new ModelChoice(name, defaultVersion),
            [var name, var version] => new ModelChoice(name, version),
            _ => throw new UsageException($"--model is {text}, but must be NAME or NAME/VERSION."),
        };
}
