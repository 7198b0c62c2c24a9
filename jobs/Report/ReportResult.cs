using Gozcu.Jobs.Analyze;
using Gozcu.Jobs.Demo;
using Gozcu.Jobs.Report.Resources;

namespace Gozcu.Jobs.Report;

/// <summary>What <c>report</c> did, for programs: the numbers of the pages.</summary>
/// <param name="Html">The page.</param>
/// <param name="Markdown">The same as Markdown.</param>
/// <param name="Demo">The run.</param>
/// <param name="Profile">What the clean rows hold.</param>
/// <param name="Resources">What the processes used.</param>
/// <param name="Machine">Where it ran.</param>
internal sealed record ReportResult(
    string Html,
    string Markdown,
    DemoResult Demo,
    DataProfile Profile,
    IReadOnlyList<ProcessUse> Resources,
    Machine Machine
);
