namespace Gozcu.Models.DataSets;

/// <summary>Weight of an anomaly in training, relative to a normal row.</summary>
/// <param name="IsBalanced">True if both classes have the same total weight.</param>
/// <param name="Positive">Weight of an anomaly if the weights are not balanced; a normal row weighs 1.</param>
public sealed record ClassWeight(bool IsBalanced, double Positive)
{
    /// <summary>Weight 1 for every row.</summary>
    public static ClassWeight None { get; } = new(false, 1);

    /// <summary>The same total weight for both classes.</summary>
    public static ClassWeight Balanced { get; } = new(true, 1);

    /// <summary>Returns the weights of a normal row and of an anomaly for given class counts. Balanced weights sum to the number of rows.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The weights are balanced, and a count is 0 or less.</exception>
    public (double Negative, double Positive) For(long negatives, long positives)
    {
        if (!IsBalanced)
        {
            return (1, Positive);
        }
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(negatives);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(positives);
        double total = negatives + positives;
        return (total / (2 * negatives), total / (2 * positives));
    }
}
