namespace Gozcu.Models.Alerts;

/// <summary>Alert level of a measurement, derived from its score.</summary>
public enum AlertLevel
{
    /// <summary>The score is below the warning threshold.</summary>
    Normal,

    /// <summary>The score is at or above the warning threshold, and below the critical one.</summary>
    Warning,

    /// <summary>The score is at or above the critical threshold.</summary>
    Critical,
}
