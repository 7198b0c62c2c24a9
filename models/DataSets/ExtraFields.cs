namespace Gozcu.Models.DataSets;

/// <summary>Treatment of measurements with fields that the definition does not know.</summary>
public enum ExtraFields
{
    /// <summary>The fields are ignored.</summary>
    Ignore,

    /// <summary>The measurement is rejected.</summary>
    Reject,
}
