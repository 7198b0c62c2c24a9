using System.ComponentModel.DataAnnotations;
using Gozcu.Hosting.CommandLine;
using Gozcu.Producer.Sending;

namespace Gozcu.Producer.Replay;

/// <summary>Options of <c>replay</c>.</summary>
public sealed record ReplayOptions : ProductionOptions
{
    /// <summary>Name of the data set, or path of a definition.</summary>
    [Option("The data set: a name, or the path of a dataset.yaml.", ValueName = "NAME")]
    public string Dataset { get; init; } = "ai4i2020";

    /// <summary>Folder with the data sets' files; null to search or download them.</summary>
    [Option("Folder that holds the data sets' files. By default $GOZCU_DATA, else they are searched and downloaded.", ValueName = "FOLDER")]
    public string? Data { get; init; }

    /// <summary>Path of a CSV file, or of a folder of CSV files, in the data set's format; null for the data set's own files.</summary>
    [Option("A CSV file, or a folder of them, in the data set's form, instead of its own files.", ValueName = "PATH")]
    public string? Input { get; init; }

    /// <summary>Factor on the original pace of the measurements, or <c>max</c> (the default).</summary>
    [Option("Factor on the original pace (1 is real time, 60 is a minute in a second), or max.", ValueName = "FACTOR|max")]
    public string Speed { get; init; } = "max";

    /// <summary>Time that measurements carry; the original one by default.</summary>
    [Option("Send each measurement with its original time, or with the time of sending.")]
    public EventTime Time { get; init; } = EventTime.Original;

    /// <summary>Number of passes over the files; 0 for endless replay, 1 by default.</summary>
    [Option("Number of passes over the files; 0 for endless replay.")]
    [Range(0, int.MaxValue)]
    public int Loop { get; init; } = 1;

    /// <summary><see cref="Speed"/> as a factor; null for as fast as possible.</summary>
    /// <exception cref="UsageException">The text is not a valid speed.</exception>
    public double? SpeedFactor => ParseSpeed(Speed);

    /// <inheritdoc/>
    public override void Validate()
    {
        base.Validate();
        _ = SpeedFactor;
    }
}
