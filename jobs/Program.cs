using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Running;
using Gozcu.Jobs.Demo;
using Gozcu.Jobs.Evaluate;
using Gozcu.Jobs.Preprocess;
using Gozcu.Jobs.ScoreStream;
using Gozcu.Jobs.Split;
using Gozcu.Jobs.StoreStream;
using Gozcu.Jobs.Train;
using Gozcu.Models.DataSets;
using Gozcu.Models.Packages;

ICommand[] jobs =
[
    new DemoJob(),
    new PreprocessJob(),
    new SplitJob(),
    new TrainJob(),
    new EvaluateJob(),
    new ScoreStreamJob(),
    new StoreStreamJob(),
];

return await new Application("./spark-submit.sh [spark-submit options]", "Gozcu's jobs on Apache Spark.", jobs)
{
    UsageErrors = [typeof(DataSetException), typeof(DataUnavailableException), typeof(PackageException)],
}.RunAsync(args);
