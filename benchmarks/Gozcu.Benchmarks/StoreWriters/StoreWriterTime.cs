namespace Gozcu.Benchmarks.StoreWriters;

/// <summary>How fast documents were written.</summary>
/// <param name="Writer">Who wrote them.</param>
/// <param name="Seconds">The best pass, in seconds.</param>
/// <param name="DocumentsPerSecond">The same as a rate.</param>
public sealed record StoreWriterTime(string Writer, double Seconds, double DocumentsPerSecond);
