using Gozcu.Benchmarks.Detectors;
using Gozcu.Benchmarks.Functions;
using Gozcu.Benchmarks.MicroBatches;
using Gozcu.Hosting.Running;

return await new Application(
    "Gozcu.Benchmarks",
    "Measures Gozcu beside its peers.",
    [new FunctionsCommand(), new DetectorsCommand(), new MicroBatchesCommand()]
).RunAsync(args);
