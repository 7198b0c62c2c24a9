namespace Gozcu.Models.DataSets;

/// <summary>What becomes of a measurement with fields the definition does not know.</summary>
public enum ExtraFields
{
    /// <summary>The fields are ignored.</summary>
    Ignore,

    /// <summary>The measurement is rejected.</summary>
    Reject,
}
