using System.Globalization;
using System.Text;
using Gozcu.Jobs.BenchmarkDetectors;

namespace Gozcu.Jobs.Tests.BenchmarkDetectors;

/// <summary>Files of experiments: noise, in which one sensor is shifted during the anomaly.</summary>
internal sealed record SampleExperiments
{
    /// <summary>Number of rows of a file.</summary>
    public const int Rows = 1000;

    /// <summary>First row of the anomaly.</summary>
    public const int From = 600;

    /// <summary>First row after the anomaly.</summary>
    public const int To = 680;

    /// <summary>Number of rows that train.</summary>
    public const int TrainRows = 200;

    /// <summary>Folder of the files.</summary>
    public string Folder { get; } = JobsFixture.NewFolder();

    /// <summary>Writes a file.</summary>
    /// <param name="name">Path below the folder.</param>
    /// <param name="seed">Seed of the noise.</param>
    /// <param name="shift">Shift of the sensor during the anomaly, in standard deviations.</param>
    /// <param name="wander">Shift of the sensor during 100 normal rows before the anomaly.</param>
    /// <param name="hasLabels">False for a file without the column.</param>
    public SampleExperiments Write(string name, int seed, double shift = 8, double wander = 0, bool hasLabels = true)
    {
        var random = new Random(seed);
        var text = new StringBuilder(hasLabels ? "time,Flow [l/s],Load,anomaly\n" : "time,Flow [l/s],Load\n");
        for (var row = 0; row < Rows; row++)
        {
            var isAnomaly = row is >= From and < To;
            var level =
                isAnomaly ? shift
                : row is >= From - 120 and < From - 20 ? wander
                : 0;
            text.Append(
                CultureInfo.InvariantCulture,
                $"{new DateTime(2026, 1, 1).AddSeconds(row):yyyy-MM-dd HH:mm:ss},{level + Noise(random):F4},{5 + Noise(random):F4}"
            );
            text.Append(hasLabels ? $",{(isAnomaly ? 1 : 0)}\n" : "\n");
        }
        var file = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text.ToString());
        return this;
    }

    /// <summary>Opens the folder as a suite.</summary>
    public BenchmarkSuite Open() => FolderSuite.Open(new BenchmarkDetectorsOptions { Suite = Folder, TrainRows = TrainRows });

    /// <summary>Returns the default detector.</summary>
    public static BenchmarkedDetector Detector => BenchmarkedDetector.All[0];

    private static double Noise(Random random)
    {
        // The sum of twelve uniform numbers has variance 1.
        double sum = -6;
        for (var i = 0; i < 12; i++)
        {
            sum += random.NextDouble();
        }
        return sum;
    }
}
