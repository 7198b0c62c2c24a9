namespace Gozcu.Benchmarks.StoreWriters;

/// <summary>Duration of a writer.</summary>
/// <param name="Writer">Name of the writer.</param>
/// <param name="Seconds">Wall time of the best pass, in seconds.</param>
/// <param name="DocumentsPerSecond">Documents per second.</param>
public sealed record StoreWriterTime(string Writer, double Seconds, double DocumentsPerSecond);
