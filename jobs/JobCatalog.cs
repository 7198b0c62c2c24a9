using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.Analyze;
using Gozcu.Jobs.Demo;
using Gozcu.Jobs.Evaluate;
using Gozcu.Jobs.Preprocess;
using Gozcu.Jobs.Report;
using Gozcu.Jobs.ScoreStream;
using Gozcu.Jobs.Split;
using Gozcu.Jobs.StoreStream;
using Gozcu.Jobs.Train;

namespace Gozcu.Jobs;

/// <summary>Catalog of all jobs.</summary>
public static class JobCatalog
{
    /// <summary>Jobs, in the order of the help.</summary>
    public static IReadOnlyList<ICommand> All { get; } =
    [
        new DemoJob(),
        new ReportJob(),
        new PreprocessJob(),
        new SplitJob(),
        new TrainJob(),
        new EvaluateJob(),
        new AnalyzeJob(),
        new ScoreStreamJob(),
        new StoreStreamJob(),
    ];
}
