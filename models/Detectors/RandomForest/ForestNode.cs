using System.Runtime.InteropServices;

namespace Gozcu.Models.Detectors.RandomForest;

/// <summary>
/// Node of a tree in 16 bytes, as it is walked. Children are adjacent, so that one index is enough; a leaf leads to itself, so that every row takes the same
/// number of steps without a test for leaves.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct ForestNode(double threshold, int feature, int left)
{
    /// <summary>Largest value that goes left. For a categorical split: the offset of the feature's values, which <see cref="Feature"/> holds for other nodes.</summary>
    public readonly double Threshold = threshold;

    /// <summary>
    /// Offset of the feature's values in a group of rows (<see cref="ForestRows"/>); for a leaf, that of the constant 0 after the features; for a categorical
    /// split, the complement of its index.
    /// </summary>
    public readonly int Feature = feature;

    public readonly int Left = left;
}
