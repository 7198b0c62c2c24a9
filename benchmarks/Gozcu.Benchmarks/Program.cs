using Gozcu.Benchmarks.ArrowLayer;
using Gozcu.Benchmarks.Collect;
using Gozcu.Benchmarks.Detectors;
using Gozcu.Benchmarks.Driver;
using Gozcu.Benchmarks.Functions;
using Gozcu.Benchmarks.Groups;
using Gozcu.Benchmarks.MicroBatches;
using Gozcu.Benchmarks.Scorers;
using Gozcu.Benchmarks.SmallTasks;
using Gozcu.Benchmarks.Soak;
using Gozcu.Benchmarks.StoreWriters;
using Gozcu.Benchmarks.WorkerStart;
using Gozcu.Hosting.Running;

return await new Application(
    "Gozcu.Benchmarks",
    "Measures Gozcu beside its peers.",
    [
        new FunctionsCommand(),
        new GroupsCommand(),
        new DetectorsCommand(),
        new ScorersCommand(),
        new MicroBatchesCommand(),
        new CollectCommand(),
        new ArrowCommand(),
        new DriverCommand(),
        new FirstResultCommand(),
        new SoakCommand(),
        new WorkerStartCommand(),
        new SmallTasksCommand(),
        new StoreWritersCommand(),
    ]
).RunAsync(args);
