namespace Gozcu.Models.DataSets;

/// <summary>How much an anomaly weighs in training against a normal row.</summary>
/// <param name="IsBalanced">Whether both classes weigh the same in total.</param>
/// <param name="Positive">Weight of an anomaly, a normal row weighing 1, when not balanced.</param>
public sealed record ClassWeight(bool IsBalanced, double Positive)
{
    /// <summary>Every row weighs 1.</summary>
    public static ClassWeight None { get; } = new(false, 1);

    /// <summary>Both classes weigh the same in total.</summary>
    public static ClassWeight Balanced { get; } = new(true, 1);

    /// <summary>The weights of a normal row and of an anomaly, given how many there are; when balanced they sum to the number of rows.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count is 0 or less, and the weights are balanced.</exception>
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
