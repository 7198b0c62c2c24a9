namespace Gozcu.Models.Evaluation.TimeSeries;

/// <summary>
/// Check whether a model reads its measurements or is a clock: the measurements of each series are put in random order, while times and labels stay where they are,
/// and the model scores them again. A figure that stays was not earned by the measurements, but by the place of a row in its series.
/// </summary>
/// <remarks>Permutation of inputs as in L. Breiman, “Random forests”, Machine Learning 45 (2001), section 10, here of all inputs at once within each series.</remarks>
public sealed record PermutationCheck
{
    /// <summary>Figure of the model on the measurements in their own order.</summary>
    public required double Original { get; init; }

    /// <summary>Figures of the model on the measurements in random orders.</summary>
    public required IReadOnlyList<double> Permuted { get; init; }

    /// <summary>Figure of a model that knows nothing.</summary>
    public required double Chance { get; init; }

    /// <summary>Mean of <see cref="Permuted"/>.</summary>
    public double PermutedMean => Permuted.Average();

    /// <summary>
    /// Share of the figure's distance from chance that is left on permuted measurements: near 0 for a model that needs their order, near 1 for a clock. Null if the
    /// model is not better than chance in the first place.
    /// </summary>
    public double? Kept => Original > Chance ? (PermutedMean - Chance) / (Original - Chance) : null;

    /// <summary>Scores series in their own order and in random ones.</summary>
    /// <param name="lengths">Number of scored rows of each series.</param>
    /// <param name="score">
    /// Function that scores a series, given its index and an order: at row i the model is to see the measurements of row order[i]. Times, labels and what was fitted on
    /// other rows stay as they are.
    /// </param>
    /// <param name="metric">Function that returns the figure of scored series, higher for a better model.</param>
    /// <param name="chance">Figure of a model that knows nothing: 0.5 for balanced accuracy, the share of anomalies for an area under precision over recall.</param>
    /// <param name="rounds">Number of random orders.</param>
    /// <param name="seed">Seed of the random orders.</param>
    public static PermutationCheck Of(
        IReadOnlyList<int> lengths,
        Func<int, IReadOnlyList<int>, ScoredSeries> score,
        Func<IReadOnlyList<ScoredSeries>, double> metric,
        double chance,
        int rounds = 10,
        int seed = 1
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 1);
        var random = new Random(seed);
        int[][] orders = [.. lengths.Select(length => Enumerable.Range(0, length).ToArray())];
        var original = Figure();
        var permuted = new double[rounds];
        for (var round = 0; round < rounds; round++)
        {
            foreach (var order in orders)
            {
                random.Shuffle(order);
            }
            permuted[round] = Figure();
        }
        return new PermutationCheck
        {
            Original = original,
            Permuted = permuted,
            Chance = chance,
        };

        double Figure() => metric([.. orders.Select((order, i) => score(i, order))]);
    }
}
