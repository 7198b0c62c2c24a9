using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Gozcu.Models.Detectors.RandomForest;

/// <summary>
/// The distinct thresholds that a forest compares a feature with. The bin of a value is the number of thresholds below it. At the i-th threshold in ascending
/// order a value goes left if its bin is at most i, exactly as if the value itself were compared. A bin fits in a byte.
/// </summary>
internal sealed class FeatureBins
{
    /// <summary>Largest number of distinct thresholds for which a byte is enough.</summary>
    public const int MaxThresholds = byte.MaxValue;

    /// <summary>Number of rows whose bins are searched at once.</summary>
    private const int Lanes = 8;

    /// <summary>Number of steps of the search whose thresholds share one vector: those with numbers below 8 in the tree.</summary>
    private const int SharedSteps = 3;

    /// <summary>Number of bits of a position by which a permutation of two vectors chooses.</summary>
    private const int PairBits = 4;

    private readonly double[] _ascending;

    // Search tree numbered like a heap: the children of i are 2i and 2i + 1. Positions without a threshold hold NaN, which is not below any value.
    private readonly double[] _tree;
    private readonly int _steps;

    /// <summary>Creates the bins of thresholds.</summary>
    /// <param name="thresholds">Thresholds without NaN; at most <see cref="MaxThresholds"/> distinct ones.</param>
    public FeatureBins(IEnumerable<double> thresholds)
    {
        _ascending = [.. thresholds.Distinct().Order()];
        _steps = BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)_ascending.Length + 1));
        _tree = new double[1 << Math.Max(_steps, PairBits)];
        Array.Fill(_tree, double.NaN);
        Fill(1, 0, 1 << _steps);
    }

    /// <summary>Returns the index of a threshold. Values up to the threshold have bins up to this index.</summary>
    public byte IndexOf(double threshold) => (byte)Array.BinarySearch(_ascending, threshold);

    /// <summary>Finds the bins of values. A missing value has the last bin, so that it goes right everywhere.</summary>
    /// <param name="values">The values.</param>
    /// <param name="bins">Destination of the bins, one per value.</param>
    public void Find(ReadOnlySpan<double> values, Span<byte> bins)
    {
        bins = bins[..values.Length];
        ref var tree = ref MemoryMarshal.GetArrayDataReference(_tree);
        var inVectors = Avx512F.IsSupported ? values.Length / Lanes * Lanes : 0;
        if (inVectors > 0)
        {
            FindInVectors(values[..inVectors], bins, ref tree);
        }
        for (var row = inVectors; row < values.Length; row++)
        {
            nint place = 1;
            for (var step = 0; step < _steps; step++)
            {
                place = 2 * place + (Unsafe.Add(ref tree, place) < values[row] ? 1 : 0);
            }
            bins[row] = (byte)(double.IsNaN(values[row]) ? _ascending.Length : place - (1 << _steps));
        }
    }

    private void FindInVectors(ReadOnlySpan<double> values, Span<byte> bins, ref double tree)
    {
        var (shared, fourth) = (Vector512.LoadUnsafe(ref tree), Vector512.LoadUnsafe(ref tree, Lanes));
        var first = Vector512.Create(1L << _steps);
        var missing = Vector512.Create((long)_ascending.Length);
        ref var value = ref MemoryMarshal.GetReference(values);
        ref var bin = ref MemoryMarshal.GetReference(bins);
        for (var row = 0; row < values.Length; row += Lanes)
        {
            var eight = Vector512.LoadUnsafe(ref value, (nuint)row);
            var place = Vector512<long>.One;
            for (var step = 0; step < Math.Min(_steps, SharedSteps); step++)
            {
                place = Step(place, Avx512F.PermuteVar8x64(shared, place), eight);
            }
            if (_steps > SharedSteps)
            {
                place = Step(place, Avx512F.PermuteVar8x64(fourth, place), eight);
            }
            for (var step = SharedSteps + 1; step < _steps; step++)
            {
                place = Step(place, Thresholds(ref tree, step, place), eight);
            }
            var found = Vector512.ConditionalSelect(Vector512.IsNaN(eight).AsInt64(), missing, place - first);
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref bin, row), Avx512F.ConvertToVector128Byte(found).AsInt64().ToScalar());
        }
    }

    /// <summary>Returns the thresholds at positions of a step, whose thresholds fill at least one pair of vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Thresholds(ref double tree, int step, Vector512<long> place)
    {
        var pairs = 1 << (step - PairBits);
        ref var thresholds = ref Unsafe.Add(ref tree, 1 << step);
        var found = Permute(ref thresholds, place);
        var pair = place >> PairBits;
        for (var other = 1; other < pairs; other++)
        {
            thresholds = ref Unsafe.Add(ref thresholds, 2 * Lanes);
            var isThere = Vector512.Equals(pair, Vector512.Create((long)(pairs + other)));
            found = Vector512.ConditionalSelect(isThere.AsDouble(), Permute(ref thresholds, place), found);
        }
        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Permute(ref double pair, Vector512<long> place) =>
        Avx512F.PermuteVar8x64x2(Vector512.LoadUnsafe(ref pair), place, Vector512.LoadUnsafe(ref pair, Lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<long> Step(Vector512<long> place, Vector512<double> thresholds, Vector512<double> values) =>
        place + place - Vector512.LessThan(thresholds, values).AsInt64();

    /// <summary>Fills the positions below one with thresholds.</summary>
    private void Fill(int place, int from, int size)
    {
        if (size < 2)
        {
            return;
        }
        var middle = from + size / 2 - 1;
        _tree[place] = middle < _ascending.Length ? _ascending[middle] : double.NaN;
        Fill(2 * place, from, size / 2);
        Fill(2 * place + 1, from + size / 2, size / 2);
    }
}
