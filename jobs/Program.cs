using Gozcu.Hosting.Running;
using Gozcu.Jobs;
using Gozcu.Models.DataSets;
using Gozcu.Models.Packages;
using Microsoft.Spark;

return await new Application("./spark-submit.sh [spark-submit options]", "Gozcu's jobs on Apache Spark.", JobCatalog.All)
{
    UsageErrors = [typeof(DataSetException), typeof(DataUnavailableException), typeof(PackageException)],
    EngineErrors = [typeof(JvmException)],
}.RunAsync(args);
