using System.ComponentModel.DataAnnotations;
using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.Running;
using Gozcu.Jobs.Train;
using Gozcu.Models.DataSets;

namespace Gozcu.Jobs.Demo;

/// <summary>What every command is told that takes a data set through the whole system.</summary>
public abstract record DemonstrationOptions : TableJobOptions
{
    /// <summary>Folder with the data sets' files; null to look for them.</summary>
    [Option("Folder that holds the data set's files; by default $GOZCU_DATA, or they are downloaded.", ValueName = "DIR")]
    public string? Data { get; init; }

    /// <summary>Measurements a second that are replayed.</summary>
    [Option("Measurements a second that are sent to Kafka.")]
    [Range(1, 1_000_000)]
    public int Rate { get; init; } = 1000;

    /// <summary>At most so many measurements are replayed.</summary>
    [Option("Send at most so many measurements.")]
    [Range(1, int.MaxValue)]
    public int Limit { get; init; } = 10_000;

    /// <summary>Malformed records that are mixed in.</summary>
    [Option("Malformed records that are mixed in on purpose.")]
    [Range(0, 1_000_000)]
    public int Malformed { get; init; } = 50;

    /// <summary>Whether everything goes on running afterwards.</summary>
    internal virtual bool LeavesRunning => false;

    /// <summary>How the model is trained.</summary>
    internal virtual TrainOptions TrainingOf(DataSetDefinition dataSet) => new() { Seed = Seed };
}
