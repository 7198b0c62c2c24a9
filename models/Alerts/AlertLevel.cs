namespace Gozcu.Models.Alerts;

/// <summary>What a score says of a measurement.</summary>
public enum AlertLevel
{
    /// <summary>Below the warning threshold.</summary>
    Normal,

    /// <summary>From the warning threshold on.</summary>
    Warning,

    /// <summary>From the critical threshold on.</summary>
    Critical,
}
