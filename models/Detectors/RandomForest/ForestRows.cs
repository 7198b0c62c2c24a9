using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Gozcu.Models.Features;

namespace Gozcu.Models.Detectors.RandomForest;

/// <summary>
/// A block of rows laid out for walking: groups of eight rows, in each the eight values of one feature side by side, which one vector holds, then those of
/// the next, at last eight zeros, which leaves compare with.
/// </summary>
internal readonly ref struct ForestRows
{
    /// <summary>The rows of a group.</summary>
    public const int Lanes = 8;

    /// <summary>The most rows of a block: few enough that they stay in the nearest cache while all trees pass over them.</summary>
    public const int BlockRows = 64;

    [ThreadStatic]
    private static AlignedArray<double> s_memory;

    private readonly Span<double> _values;

    /// <summary>Memory for a block, which belongs to this thread and is taken anew by the next block it makes.</summary>
    /// <param name="features">The number of features.</param>
    public ForestRows(int features)
    {
        GroupSize = (features + 1) * Lanes;
        var size = BlockRows / Lanes * GroupSize;
        if (s_memory.Length < size)
        {
            s_memory = new AlignedArray<double>(size);
        }
        _values = s_memory.Values[..size];
        _values.Clear();
    }

    /// <summary>The values of a group: those of a feature, times <see cref="Lanes"/>.</summary>
    public int GroupSize { get; }

    /// <summary>The first value.</summary>
    public ref double First => ref MemoryMarshal.GetReference(_values);

    /// <summary>Where the values of a feature begin in a group.</summary>
    public static int Offset(int feature) => feature * Lanes;

    /// <summary>A value of a row.</summary>
    /// <param name="row">The row of the block.</param>
    /// <param name="offset">Where the feature's values begin in a group.</param>
    public double Value(int row, int offset) => _values[row / Lanes * GroupSize + offset + row % Lanes];

    /// <summary>Takes rows. In the group of the last one, rows past it keep what they had.</summary>
    public void Load(FeatureColumns features, int start, int count)
    {
        for (var feature = 0; feature < features.Features; feature++)
        {
            var values = features[feature].Slice(start, count);
            var to = _values[Offset(feature)..];
            while (values.Length >= Lanes)
            {
                Vector512.Create(values).CopyTo(to);
                values = values[Lanes..];
                to = to[Math.Min(GroupSize, to.Length)..];
            }
            values.CopyTo(to);
        }
    }
}
