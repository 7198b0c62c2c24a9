using System.Text.Json.Serialization;
using Gozcu.Jobs.Evaluate;
using Gozcu.Jobs.Preprocess;
using Gozcu.Jobs.Split;
using Gozcu.Jobs.Train;
using Gozcu.Producer.Sending;

namespace Gozcu.Demo;

/// <summary>Result of the demo.</summary>
/// <param name="DataSet">Name of the data set.</param>
/// <param name="Preprocess">Result of preprocessing: rows read, clean and rejected.</param>
/// <param name="Split">Result of the split.</param>
/// <param name="Train">Result of training.</param>
/// <param name="Evaluate">Result of evaluation on test rows.</param>
/// <param name="Production">Report of the records sent to Kafka.</param>
/// <param name="Ledger">Account of every record.</param>
/// <param name="Latencies">Latencies of alerts and of all output records.</param>
/// <param name="Seconds">Duration of each stage, in seconds.</param>
/// <param name="Places">Locations of the output.</param>
internal sealed record DemoResult(
    string DataSet,
    PreprocessResult Preprocess,
    SplitResult Split,
    TrainResult Train,
    EvaluateResult Evaluate,
    ProductionReport Production,
    Ledger Ledger,
    Latencies Latencies,
    IReadOnlyDictionary<string, double> Seconds,
    IReadOnlyDictionary<string, string> Places
)
{
    /// <summary>Latency of each output record; too many for the JSON report.</summary>
    [JsonIgnore]
    public IReadOnlyList<TimedRecord> Timed { get; init; } = [];
}
