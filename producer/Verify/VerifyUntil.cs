namespace Gozcu.Producer.Verify;

/// <summary>Point up to which <c>verify</c> reads.</summary>
public enum VerifyUntil
{
    /// <summary>Up to the ends of the partitions at the start.</summary>
    End,

    /// <summary>Until no record has come for a while.</summary>
    Idle,
}
