using Gozcu.Models.Measurements;

namespace Gozcu.Jobs.BenchmarkDetectors;

/// <summary>Readings of one file.</summary>
/// <param name="Name">Path of the file below the folder, without its extension.</param>
/// <param name="Group">Folder of the file below the folder; empty if it is in the folder itself.</param>
/// <param name="Readings">Readings in the order of the file.</param>
/// <param name="Rejected">Number of rows that could not be used.</param>
/// <param name="Checksum">SHA-256 of the file.</param>
internal sealed record Experiment(string Name, string Group, MeasurementBatch Readings, int Rejected, string Checksum)
{
    /// <summary>Number of readings with a label.</summary>
    public int Labelled { get; } = CountLabels(Readings);

    private static int CountLabels(MeasurementBatch readings)
    {
        var label = readings.DataSet.Column(readings.DataSet.Label!.Column).Index;
        return readings.Columns[label].Present.Count(true);
    }
}
