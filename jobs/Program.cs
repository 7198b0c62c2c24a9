using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Running;
using Gozcu.Jobs.Preprocess;
using Gozcu.Jobs.Split;
using Gozcu.Jobs.StoreStream;
using Gozcu.Models.DataSets;

ICommand[] jobs = [new PreprocessJob(), new SplitJob(), new StoreStreamJob()];

return await new Application("./spark-submit.sh [spark-submit options]", "Gozcu's jobs on Apache Spark.", jobs)
{
    UsageErrors = [typeof(DataSetException), typeof(DataUnavailableException)],
}.RunAsync(args);
