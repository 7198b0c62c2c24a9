using Gozcu.Demo;
using Gozcu.Demo.Report.Resources;
using Gozcu.Jobs.Analyze;
using Gozcu.Jobs.Features;
using Gozcu.Models.DataSets;
using Gozcu.Models.Evaluation;
using Gozcu.Models.Packages;

namespace Gozcu.Demo.Report;

/// <summary>Contents of a report, measured in one run.</summary>
/// <param name="DataSet">Data set.</param>
/// <param name="Demo">Result of the run: rows, model, stream, ledger.</param>
/// <param name="Profile">Profile of the clean rows.</param>
/// <param name="Manifest">Manifest of the model.</param>
/// <param name="Validation">Scores and labels of the validation rows, on which the thresholds were chosen.</param>
/// <param name="Test">Scores and labels of the test rows.</param>
/// <param name="Resources">Resources that the processes used; empty if the system does not provide them.</param>
/// <param name="Machine">Machine of the run.</param>
/// <param name="Started">Start time.</param>
/// <param name="Seconds">Duration until the report was written, in seconds.</param>
/// <param name="Command">Command that creates the report again.</param>
internal sealed record ReportFindings(
    DataSetDefinition DataSet,
    DemoResult Demo,
    DataProfile Profile,
    PackageManifest Manifest,
    ScoredRows Validation,
    ScoredRows Test,
    IReadOnlyList<ProcessUse> Resources,
    Machine Machine,
    DateTimeOffset Started,
    double Seconds,
    string Command
)
{
    /// <summary>Curve of the test rows' scores against their labels.</summary>
    public ScoreCurve TestCurve { get; } = new(Test.Scores, Test.Labels);

    /// <summary>Curve of the validation rows' scores against their labels.</summary>
    public ScoreCurve ValidationCurve { get; } = new(Validation.Scores, Validation.Labels);
}
