using Gozcu.Jobs.Preprocess;
using Gozcu.Jobs.Running;
using Gozcu.Models.DataSets;

namespace Gozcu.Jobs.Tests;

/// <summary>Small data sets that a test writes down: what differs from an ordinary one.</summary>
internal sealed record SmallData
{
    /// <summary>The columns, as the definition lists them.</summary>
    public required string[] Columns { get; init; }

    /// <summary>The features' columns.</summary>
    public required string[] Features { get; init; }

    /// <summary>The other sections of the definition, but for those below.</summary>
    public string Rest { get; init; } = "";

    /// <summary>How rows are divided.</summary>
    public string Split { get; init; } = "method: stratified";

    /// <summary>The model section.</summary>
    public string Model { get; init; } = "{ detector: z-score, threshold: { objective: fixed, value: 3 } }";

    /// <summary>The text of the definition; the label's column is <c>failed</c> unless <see cref="Rest"/> names another.</summary>
    public string Text =>
        string.Join(
            '\n',
            [
                "name: small",
                "title: small",
                "origin: { url: https://example.org/small, licence: own }",
                "format: { type: csv }",
                "files: [{ path: small.csv }]",
                "columns:",
                .. Columns.Select(c => $"  - {{ {c} }}"),
                Rest.Contains("label:", StringComparison.Ordinal) ? "" : "label: { column: failed, positive: 1 }",
                Rest,
                "features:",
                .. Features.Select(f => $"  - {f}"),
                $"split: {{ {Split}, train: 0.6, validation: 0.2, test: 0.2 }}",
                $"model: {Model}",
            ]
        );

    /// <summary>Reads the definition.</summary>
    public DataSetDefinition Definition() => DataSetDefinition.Parse(Text, "small.yaml");

    /// <summary>Returns a run in a workspace that has the clean rows of these lines; all must be clean.</summary>
    /// <param name="lines">The header and the rows.</param>
    public async Task<JobRun> PreprocessAsync(params IReadOnlyList<string> lines)
    {
        var file = Path.Combine(JobsFixture.NewFolder(), "small.csv");
        await File.WriteAllLinesAsync(file, lines);
        var run = JobsFixture.NewRun(Definition());
        var result = await PreprocessJob.RunAsync(run, null, [file], CancellationToken.None);
        Assert.That(result.Clean, Is.EqualTo(lines.Count - 1), string.Join(", ", result.Reasons));
        return run;
    }
}
