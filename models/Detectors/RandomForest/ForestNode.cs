using System.Runtime.InteropServices;

namespace Gozcu.Models.Detectors.RandomForest;

/// <summary>
/// A node as it is walked, in 16 bytes. Children lie side by side, so one index does for both; a leaf leads to itself, so that every row takes the same
/// number of steps and nothing has to be asked on the way.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct ForestNode(double threshold, int feature, int left)
{
    /// <summary>A value up to it goes left. For a categorical split where the feature's values begin, as <see cref="Feature"/> says it for others.</summary>
    public readonly double Threshold = threshold;

    /// <summary>
    /// Where the feature's values begin in a group of rows (<see cref="ForestRows"/>); for a leaf those of the constant 0 beside the features; for a
    /// categorical split the complement of its index.
    /// </summary>
    public readonly int Feature = feature;

    public readonly int Left = left;
}
