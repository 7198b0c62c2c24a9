namespace Gozcu.Producer.Verify;

/// <summary>How far <c>verify</c> reads.</summary>
public enum VerifyUntil
{
    /// <summary>To where the partitions ended when it began.</summary>
    End,

    /// <summary>Until nothing has come for a while.</summary>
    Idle,
}
