using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.BenchmarkDetectors;
using Gozcu.Jobs.Evaluate;
using Gozcu.Jobs.Preprocess;
using Gozcu.Jobs.Score;
using Gozcu.Jobs.ScoreStream;
using Gozcu.Jobs.Split;
using Gozcu.Jobs.StoreStream;
using Gozcu.Jobs.Train;

namespace Gozcu.Jobs;

/// <summary>Catalog of the jobs that are deployed: they need Spark and the models, and nothing else of the system.</summary>
public static class JobCatalog
{
    /// <summary>Jobs, in the order of the help.</summary>
    public static IReadOnlyList<ICommand> All { get; } =
    [
        new PreprocessJob(),
        new SplitJob(),
        new TrainJob(),
        new EvaluateJob(),
        new ScoreJob(),
        new ScoreStreamJob(),
        new StoreStreamJob(),
        new BenchmarkDetectorsJob(),
    ];
}
