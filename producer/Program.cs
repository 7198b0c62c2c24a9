using Gozcu.Hosting.Running;
using Gozcu.Models.DataSets;
using Gozcu.Models.DataSets.Files;
using Gozcu.Producer.Replay;
using Gozcu.Producer.Simulate;
using Gozcu.Producer.Verify;

return await new Application(
    "Gozcu.Producer",
    "Sends measurements to Kafka, from files or simulated, and accounts for what arrived.",
    [new ReplayCommand(), new SimulateCommand(), new VerifyCommand()]
)
{
    UsageErrors = [typeof(DataSetException), typeof(DataUnavailableException)],
}.RunAsync(args);
