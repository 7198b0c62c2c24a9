using Gozcu.Benchmarks.Functions;
using Gozcu.Hosting.Running;

return await new Application("Gozcu.Benchmarks", "Measures Gozcu beside its peers.", [new FunctionsCommand()]).RunAsync(args);
