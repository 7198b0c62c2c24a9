using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Gozcu.Models.Features;

namespace Gozcu.Models.Detectors.RandomForest;

/// <summary>
/// The first eight levels of each tree as complete binary trees over bins (<see cref="FeatureBins"/>), walked by 64 rows at once. Each byte of a vector holds
/// the position of a row; a permutation of a level's bytes by the positions gives the next split of each row. Rows reach the same leaves as in a walk over the
/// values.
/// </summary>
internal sealed class BinnedForest
{
    /// <summary>Number of levels.</summary>
    public const int Levels = 8;

    /// <summary>Number of rows walked at once, which is the number of bytes of a vector.</summary>
    public const int BlockRows = 64;

    /// <summary>Number of paths through the levels, which is one more than the number of splits.</summary>
    private const int Ends = 1 << Levels;

    /// <summary>Number of trees whose leaves are summed in one pass: sums are read and written once for all of them.</summary>
    private const int TreesAtOnce = 4;

    /// <summary>Number of levels at the top that have fewer splits together than a vector has bytes. They share one vector, numbered like the nodes of a heap.</summary>
    private const int SharedLevels = 6;

    /// <summary>Vectors filled with 0, with 1 and so on, up to the largest number of features of a level.</summary>
    private static readonly AlignedArray<byte> Numbers = MakeNumbers();

    [ThreadStatic]
    private static AlignedArray<byte> s_memory;

    private readonly ForestLayout _layout;
    private readonly FeatureBins[] _bins;
    private readonly int _trees;
    private readonly byte[] _limits;
    private readonly byte[] _asked;
    private readonly int[][] _features;
    private readonly int[] _places;
    private readonly double[] _shares;

    private BinnedForest(ForestLayout layout, FeatureBins[] bins)
    {
        _layout = layout;
        _bins = bins;
        _trees = layout.Roots.Length;
        _limits = new byte[_trees * Ends];
        _asked = new byte[_trees * Ends];
        _features = new int[_trees * Levels][];
        _places = new int[_trees * Ends];
        for (var tree = 0; tree < _trees; tree++)
        {
            var features = new List<int>[Levels];
            for (var level = 0; level < Levels; level++)
            {
                features[level] = [];
            }
            Fill(tree * Ends, 1, 0, layout.Roots[tree], features);
            for (var level = 0; level < Levels; level++)
            {
                _features[tree * Levels + level] = [.. features[level].Select(feature => feature * BlockRows)];
            }
        }
        // Missing trees, up to a whole number of passes, add 0.
        _shares = new double[(_trees + TreesAtOnce - 1) / TreesAtOnce * TreesAtOnce * Ends];
        for (var end = 0; end < _places.Length; end++)
        {
            _shares[end] = layout.Probabilities[_places[end]];
        }
        IsWhole = layout.Depths.Max() <= Levels && layout.Votes.All(vote => vote == 1);
    }

    /// <summary>
    /// True if this processor has the instructions that the walk needs. The scorer may have been created on another machine: functions carry it from the driver
    /// to executors.
    /// </summary>
    public static bool IsSupported => Avx512Vbmi.IsSupported;

    /// <summary>True if no tree has levels below these, and every leaf has training rows. Then <see cref="Score"/> computes complete scores.</summary>
    public bool IsWhole { get; }

    /// <summary>Memory for the bins of a block of rows; one per thread.</summary>
    public Span<byte> Block
    {
        get
        {
            var size = _bins.Length * BlockRows;
            if (s_memory.Length < size)
            {
                s_memory = new AlignedArray<byte>(size);
            }
            return s_memory.Values[..size];
        }
    }

    /// <summary>Creates the first levels of the trees.</summary>
    /// <returns>Null if a tree splits by category or a feature is compared with too many thresholds.</returns>
    public static BinnedForest? Create(ForestLayout layout, int featureCount)
    {
        if (layout.Splits.Length > 0)
        {
            return null;
        }
        var thresholds = Enumerable.Range(0, featureCount).Select(_ => new HashSet<double>()).ToArray();
        for (var place = 0; place < layout.Nodes.Length; place++)
        {
            var node = layout.Nodes[place];
            if (node.Left != place)
            {
                thresholds[node.Feature / ForestRows.Lanes].Add(node.Threshold);
            }
        }
        return thresholds.All(some => some.Count <= FeatureBins.MaxThresholds)
            ? new BinnedForest(layout, [.. thresholds.Select(some => new FeatureBins(some))])
            : null;
    }

    /// <summary>Finds the bins of a block of rows. Rows after the last keep their previous values.</summary>
    public void Load(FeatureColumns features, int start, int count, Span<byte> block)
    {
        for (var feature = 0; feature < _bins.Length; feature++)
        {
            _bins[feature].Find(features[feature].Slice(start, count), block.Slice(feature * BlockRows, count));
        }
    }

    /// <summary>Walks the rows of a block through these levels of a tree.</summary>
    /// <param name="tree">Index of the tree.</param>
    /// <param name="block">Bins of the rows.</param>
    /// <param name="places">Destination of the node reached by each row; at most <see cref="BlockRows"/>.</param>
    public void Walk(int tree, ReadOnlySpan<byte> block, Span<long> places)
    {
        Span<byte> ends = stackalloc byte[BlockRows];
        Walk(tree, block).CopyTo(ends);
        ref var first = ref _places[tree * Ends];
        for (var row = 0; row < places.Length; row++)
        {
            places[row] = Unsafe.Add(ref first, (nint)ends[row]);
        }
    }

    /// <summary>Computes the scores, if <see cref="IsWhole"/>.</summary>
    public void Score(FeatureColumns features, Span<double> scores)
    {
        var block = Block;
        Span<double> sums = stackalloc double[BlockRows];
        Span<byte> ends = stackalloc byte[TreesAtOnce * BlockRows];
        for (var start = 0; start < scores.Length; start += BlockRows)
        {
            var count = Math.Min(BlockRows, scores.Length - start);
            Load(features, start, count, block);
            sums.Clear();
            for (var tree = 0; tree < _trees; tree += TreesAtOnce)
            {
                for (var i = 0; i < TreesAtOnce && tree + i < _trees; i++)
                {
                    Walk(tree + i, block).CopyTo(ends[(i * BlockRows)..]);
                }
                Add(tree, ends, sums);
            }
            for (var row = 0; row < count; row++)
            {
                scores[start + row] = sums[row] / _trees;
            }
        }
    }

    private void Add(int tree, ReadOnlySpan<byte> ends, Span<double> sums)
    {
        ref var share = ref _shares[tree * Ends];
        ref var end = ref MemoryMarshal.GetReference(ends);
        for (var row = 0; row < sums.Length; row++)
        {
            var sum = sums[row];
            sum += Unsafe.Add(ref share, (nint)Unsafe.Add(ref end, row));
            sum += Unsafe.Add(ref share, Ends + (nint)Unsafe.Add(ref end, row + BlockRows));
            sum += Unsafe.Add(ref share, 2 * Ends + (nint)Unsafe.Add(ref end, row + 2 * BlockRows));
            sum += Unsafe.Add(ref share, 3 * Ends + (nint)Unsafe.Add(ref end, row + 3 * BlockRows));
            sums[row] = sum;
        }
    }

    /// <summary>Returns the paths of the rows through a tree, one byte each: from the root down, the next bit is 1 for right.</summary>
    private Vector512<byte> Walk(int tree, ReadOnlySpan<byte> block)
    {
        ref var rows = ref MemoryMarshal.GetReference(block);
        ref var limits = ref _limits[tree * Ends];
        ref var asked = ref _asked[tree * Ends];
        ref var numbers = ref MemoryMarshal.GetReference(Numbers.Values);
        ref var features = ref _features[tree * Levels];
        // The root is 1; the children of i are 2i (left) and 2i + 1 (right). A permutation uses only as many bits of a position as it needs to choose a byte,
        // so heap numbers index the splits of a level directly.
        var place = Vector512<byte>.One;
        var (sharedLimits, sharedAsked) = (Vector512.LoadUnsafe(ref limits), Vector512.LoadUnsafe(ref asked));
        for (var level = 0; level < SharedLevels; level++)
        {
            place = Step(
                place,
                Avx512Vbmi.PermuteVar64x8(sharedLimits, place),
                Avx512Vbmi.PermuteVar64x8(sharedAsked, place),
                Unsafe.Add(ref features, level),
                ref rows,
                ref numbers
            );
        }
        place = Step(
            place,
            Avx512Vbmi.PermuteVar64x8(Vector512.LoadUnsafe(ref limits, BlockRows), place),
            Avx512Vbmi.PermuteVar64x8(Vector512.LoadUnsafe(ref asked, BlockRows), place),
            Unsafe.Add(ref features, SharedLevels),
            ref rows,
            ref numbers
        );
        return Step(
            place,
            Permute(ref limits, place),
            Permute(ref asked, place),
            Unsafe.Add(ref features, SharedLevels + 1),
            ref rows,
            ref numbers
        );
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Permute(ref byte questions, Vector512<byte> place) =>
        Avx512Vbmi.PermuteVar64x8x2(
            Vector512.LoadUnsafe(ref questions, 2 * BlockRows),
            place,
            Vector512.LoadUnsafe(ref questions, 3 * BlockRows)
        );

    /// <summary>Moves rows down by one level.</summary>
    /// <param name="place">Positions of the rows.</param>
    /// <param name="limit">Last bin that goes left, by row.</param>
    /// <param name="asked">Number of the feature that the split compares, by row.</param>
    /// <param name="features">Offsets of the level's features in the block, by number.</param>
    /// <param name="rows">The block of bins.</param>
    /// <param name="numbers">Vectors filled with 0, with 1 and so on.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Step(
        Vector512<byte> place,
        Vector512<byte> limit,
        Vector512<byte> asked,
        int[] features,
        ref byte rows,
        ref byte numbers
    )
    {
        var bin = Vector512.LoadUnsafe(ref rows, (nuint)features[0]);
        for (var number = 1; number < features.Length; number++)
        {
            bin = Vector512.ConditionalSelect(
                Vector512.Equals(asked, Vector512.LoadUnsafe(ref numbers, (nuint)(number * BlockRows))),
                Vector512.LoadUnsafe(ref rows, (nuint)features[number]),
                bin
            );
        }
        return place + place - Vector512.GreaterThan(bin, limit);
    }

    private static AlignedArray<byte> MakeNumbers()
    {
        var numbers = new AlignedArray<byte>(Ends / 2 * BlockRows);
        for (var number = 0; number < Ends / 2; number++)
        {
            numbers.Values.Slice(number * BlockRows, BlockRows).Fill((byte)number);
        }
        return numbers;
    }

    /// <summary>Numbers the splits. A branch that ends earlier is continued by splits that send all rows left, and all its ends are the same leaf.</summary>
    private void Fill(int tree, int question, int level, int place, List<int>[] features)
    {
        if (level == Levels)
        {
            _places[tree + question - Ends] = place;
            return;
        }
        var node = _layout.Nodes[place];
        var isLeaf = node.Left == place;
        var feature = isLeaf ? features[level].FirstOrDefault() : node.Feature / ForestRows.Lanes;
        if (!features[level].Contains(feature))
        {
            features[level].Add(feature);
        }
        _limits[tree + question] = isLeaf ? byte.MaxValue : _bins[feature].IndexOf(node.Threshold);
        _asked[tree + question] = (byte)features[level].IndexOf(feature);
        Fill(tree, 2 * question, level + 1, node.Left, features);
        Fill(tree, 2 * question + 1, level + 1, isLeaf ? place : node.Left + 1, features);
    }
}
