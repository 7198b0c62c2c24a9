namespace Gozcu.Producer.Simulate;

/// <summary>A file of simulated measurements.</summary>
/// <param name="DataSet">The data set.</param>
/// <param name="Path">The file, absolute.</param>
/// <param name="Measurements">How many measurements it has.</param>
/// <param name="Faults">How many of them have a fault, by kind.</param>
/// <param name="Bytes">The file's length.</param>
/// <param name="Seconds">How long it took.</param>
public sealed record SimulatedFileReport(
    string DataSet,
    string Path,
    long Measurements,
    IReadOnlyDictionary<string, long> Faults,
    long Bytes,
    double Seconds
);
