using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Gozcu.Models.Features;

namespace Gozcu.Models.Detectors.RandomForest;

/// <summary>
/// Block of rows laid out for walking. It consists of groups of eight rows; a group holds the eight values of one feature, which fill one vector, then those of
/// the next feature, and at last eight zeros, with which leaves compare.
/// </summary>
internal readonly ref struct ForestRows
{
    /// <summary>Number of rows of a group.</summary>
    public const int Lanes = 8;

    /// <summary>Largest number of rows of a block: few enough that they stay in the L1 cache while they pass through all trees.</summary>
    public const int BlockRows = 64;

    [ThreadStatic]
    private static AlignedArray<double> s_memory;

    private readonly Span<double> _values;

    /// <summary>Creates a block in memory that belongs to this thread. The next block of the thread reuses it.</summary>
    /// <param name="features">Number of features.</param>
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

    /// <summary>Number of values of a group: the number of features plus one, times <see cref="Lanes"/>.</summary>
    public int GroupSize { get; }

    /// <summary>Reference to the first value.</summary>
    public ref double First => ref MemoryMarshal.GetReference(_values);

    /// <summary>Returns the offset of a feature's values in a group.</summary>
    public static int Offset(int feature) => feature * Lanes;

    /// <summary>Returns a value of a row.</summary>
    /// <param name="row">Index of the row in the block.</param>
    /// <param name="offset">Offset of the feature's values in a group.</param>
    public double Value(int row, int offset) => _values[row / Lanes * GroupSize + offset + row % Lanes];

    /// <summary>Copies rows into the block. In the group of the last row, rows after it keep their previous values.</summary>
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
