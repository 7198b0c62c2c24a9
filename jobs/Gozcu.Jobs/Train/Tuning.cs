namespace Gozcu.Jobs.Train;

/// <summary>Grid to search, and the number of folds.</summary>
/// <param name="Grid">Values to try, by parameter.</param>
/// <param name="Folds">Number of folds of the training rows.</param>
internal sealed record Tuning(IReadOnlyDictionary<string, IReadOnlyList<double>> Grid, int Folds);
