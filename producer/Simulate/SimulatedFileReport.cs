namespace Gozcu.Producer.Simulate;

/// <summary>Report of a file of simulated measurements.</summary>
/// <param name="DataSet">Name of the data set.</param>
/// <param name="Path">Absolute path of the file.</param>
/// <param name="Measurements">Number of measurements.</param>
/// <param name="Faults">Number of measurements with a fault, by kind.</param>
/// <param name="Bytes">Length of the file, in bytes.</param>
/// <param name="Seconds">Duration, in seconds.</param>
public sealed record SimulatedFileReport(
    string DataSet,
    string Path,
    long Measurements,
    IReadOnlyDictionary<string, long> Faults,
    long Bytes,
    double Seconds
);
