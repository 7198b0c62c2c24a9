namespace Gozcu.Jobs.Train;

/// <summary>How a grid is searched.</summary>
/// <param name="Grid">The values to try, by parameter.</param>
/// <param name="Folds">How many folds the training rows are divided into.</param>
internal sealed record Tuning(IReadOnlyDictionary<string, IReadOnlyList<double>> Grid, int Folds);
