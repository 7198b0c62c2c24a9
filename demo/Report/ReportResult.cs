using Gozcu.Demo;
using Gozcu.Demo.Report.Resources;
using Gozcu.Jobs.Analyze;

namespace Gozcu.Demo.Report;

/// <summary>Result of <c>report</c> for programs: the numbers of the page.</summary>
/// <param name="Html">Path of the HTML page.</param>
/// <param name="Markdown">Path of the Markdown page.</param>
/// <param name="Demo">Result of the run.</param>
/// <param name="Profile">Profile of the clean rows.</param>
/// <param name="Resources">Resources that the processes used.</param>
/// <param name="Machine">Machine of the run.</param>
internal sealed record ReportResult(
    string Html,
    string Markdown,
    DemoResult Demo,
    DataProfile Profile,
    IReadOnlyList<ProcessUse> Resources,
    Machine Machine
);
