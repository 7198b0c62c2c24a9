namespace Gozcu.Jobs.Streams.Checkpoints;

/// <summary>Times of a lease.</summary>
/// <param name="Beat">Time between two signs of life.</param>
/// <param name="Expiry">Time without a sign of life after which the lease is taken over.</param>
internal sealed record LeaseTimes(TimeSpan Beat, TimeSpan Expiry)
{
    /// <summary>Times of the streaming jobs.</summary>
    public static LeaseTimes Default { get; } = new(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(45));
}
