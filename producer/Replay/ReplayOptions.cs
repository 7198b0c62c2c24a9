using System.ComponentModel.DataAnnotations;
using Gozcu.Hosting.CommandLine;
using Gozcu.Producer.Sending;

namespace Gozcu.Producer.Replay;

/// <summary>What <c>replay</c> can be told.</summary>
public sealed record ReplayOptions : ProductionOptions
{
    /// <summary>The data set: a name, or the path of a definition.</summary>
    [Option("The data set: a name, or the path of a dataset.yaml.", ValueName = "NAME")]
    public string Dataset { get; init; } = "ai4i2020";

    /// <summary>Folder that holds the data sets' files; null to search or download.</summary>
    [Option("Folder that holds the data sets' files. By default $GOZCU_DATA, else they are searched and downloaded.", ValueName = "FOLDER")]
    public string? Data { get; init; }

    /// <summary>A file, or a folder of CSV files, written as the data set's files are; null for the data set's own.</summary>
    [Option("A CSV file, or a folder of them, in the data set's form, instead of its own files.", ValueName = "PATH")]
    public string? Input { get; init; }

    /// <summary>A factor on the measurements' own pace, or <c>max</c>.</summary>
    [Option("As fast as measured (1), faster by a factor (60 is a minute in a second), or max.", ValueName = "FACTOR|max")]
    public string Speed { get; init; } = "max";

    /// <summary>Which time the measurements carry.</summary>
    [Option("Send each measurement with its original time, or with the moment it is sent.")]
    public EventTime Time { get; init; } = EventTime.Original;

    /// <summary>How often the files are replayed; 0 for without end.</summary>
    [Option("Replay so many times; 0 for without end.")]
    [Range(0, int.MaxValue)]
    public int Loop { get; init; } = 1;

    /// <summary><see cref="Speed"/> as a factor; null for as fast as possible.</summary>
    /// <exception cref="UsageException">It is not a speed.</exception>
    public double? SpeedFactor => ParseSpeed(Speed);

    /// <inheritdoc/>
    public override void Validate()
    {
        base.Validate();
        _ = SpeedFactor;
    }
}
