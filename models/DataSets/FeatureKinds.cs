namespace Gozcu.Models.DataSets;

/// <summary>Properties of the kinds of features.</summary>
public static class FeatureKinds
{
    /// <summary>Returns true if the kind is computed from earlier readings of the same entity too.</summary>
    public static bool LooksBack(this FeatureKind kind) => kind >= FeatureKind.Lag;

    /// <summary>Returns true if the kind is computed over a window.</summary>
    public static bool HasWindow(this FeatureKind kind) => kind is >= FeatureKind.Mean and <= FeatureKind.Volatility;

    /// <summary>Returns true if the kind compares a reading with one that is a number of readings before it.</summary>
    public static bool HasLag(this FeatureKind kind) => kind is >= FeatureKind.Lag and <= FeatureKind.LogReturn;
}
