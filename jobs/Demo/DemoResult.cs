using System.Text.Json.Serialization;
using Gozcu.Jobs.Evaluate;
using Gozcu.Jobs.Preprocess;
using Gozcu.Jobs.Split;
using Gozcu.Jobs.Train;
using Gozcu.Producer.Sending;

namespace Gozcu.Jobs.Demo;

/// <summary>All that the demo did.</summary>
/// <param name="DataSet">The data set.</param>
/// <param name="Preprocess">Rows read, clean and rejected.</param>
/// <param name="Split">Rows of each part.</param>
/// <param name="Train">The model.</param>
/// <param name="Evaluate">Its scorecard on test rows.</param>
/// <param name="Production">What was sent to Kafka.</param>
/// <param name="Ledger">What became of every record.</param>
/// <param name="Latencies">From measurement to alert and to any output.</param>
/// <param name="Seconds">How long each stage took.</param>
/// <param name="Places">Where things were written.</param>
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
    /// <summary>How long each output record took; too many for a report.</summary>
    [JsonIgnore]
    public IReadOnlyList<TimedRecord> Timed { get; init; } = [];
}
