using Gozcu.Jobs.Analyze;
using Gozcu.Jobs.Demo;
using Gozcu.Jobs.Features;
using Gozcu.Jobs.Report.Resources;
using Gozcu.Models.DataSets;
using Gozcu.Models.Evaluation;
using Gozcu.Models.Packages;

namespace Gozcu.Jobs.Report;

/// <summary>All that a report tells, measured in one run.</summary>
/// <param name="DataSet">The data set.</param>
/// <param name="Demo">The run: rows, model, stream, ledger.</param>
/// <param name="Profile">What the clean rows hold.</param>
/// <param name="Manifest">The model's.</param>
/// <param name="Validation">Scores and labels of the validation rows, on which the thresholds were chosen.</param>
/// <param name="Test">Scores and labels of the test rows.</param>
/// <param name="Resources">What the processes used; empty where the system does not tell.</param>
/// <param name="Machine">Where it ran.</param>
/// <param name="Started">When it began.</param>
/// <param name="Seconds">How long it took until the report was written.</param>
/// <param name="Command">What makes the report again.</param>
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
    /// <summary>The test rows' scores against their labels at every threshold.</summary>
    public ScoreCurve TestCurve { get; } = new(Test.Scores, Test.Labels);

    /// <summary>The validation rows'.</summary>
    public ScoreCurve ValidationCurve { get; } = new(Validation.Scores, Validation.Labels);
}
