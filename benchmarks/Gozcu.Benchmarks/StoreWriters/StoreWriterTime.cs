namespace Gozcu.Benchmarks.StoreWriters;

/// <summary>Time that a writer took for its documents.</summary>
/// <param name="Writer">Who wrote them.</param>
/// <param name="Seconds">The best pass, in seconds.</param>
/// <param name="DocumentsPerSecond">The same as a rate.</param>
public sealed record StoreWriterTime(string Writer, double Seconds, double DocumentsPerSecond);
