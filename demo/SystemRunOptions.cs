using System.ComponentModel.DataAnnotations;
using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.Running;
using Gozcu.Jobs.Train;
using Gozcu.Models.DataSets;

namespace Gozcu.Demo;

/// <summary>Options of all commands that take a data set through the whole system.</summary>
public abstract record SystemRunOptions : TableJobOptions
{
    /// <summary>Folder with the data sets' files; null to search or download them.</summary>
    [Option("Folder that holds the data set's files; by default $GOZCU_DATA, or they are downloaded.", ValueName = "DIR")]
    public string? Data { get; init; }

    /// <summary>Rate of the replay, in measurements per second; 1,000 by default.</summary>
    [Option("Measurements a second that are sent to Kafka.")]
    [Range(1, 1_000_000)]
    public int Rate { get; init; } = 1000;

    /// <summary>Largest number of measurements to replay; 10,000 by default.</summary>
    [Option("Largest number of measurements to send.")]
    [Range(1, int.MaxValue)]
    public int Limit { get; init; } = 10_000;

    /// <summary>Number of malformed records to mix in; 50 by default.</summary>
    [Option("Malformed records that are mixed in on purpose.")]
    [Range(0, 1_000_000)]
    public int Malformed { get; init; } = 50;

    /// <summary>True if everything is left running at the end.</summary>
    internal virtual bool LeavesRunning => false;

    /// <summary>Returns the options of the training.</summary>
    internal virtual TrainOptions TrainingOf(DataSetDefinition dataSet) => new() { Seed = Seed };
}
