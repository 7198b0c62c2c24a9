using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Gozcu.Models.Features;
using Gozcu.Models.Packages;

namespace Gozcu.Models.Detectors.RandomForest;

/// <summary>
/// A random forest for two classes: the score is the mean over the trees of the anomalies' share in the leaf the row falls into, MLlib's probability of
/// class 1, in [0, 1]. A missing value goes right at a threshold, as it does in MLlib.
/// </summary>
public sealed class RandomForestScorer : IScorer
{
    private const int BlockRows = 64;
    private const int Interleaved = 8;
    private const int MaxOnStack = 2048;

    private readonly DecisionTree[] _trees;
    private readonly ForestLayout _layout;
    private readonly bool _everyLeafVotes;

    /// <summary>Makes a scorer.</summary>
    /// <param name="trees">The trees, at least one.</param>
    /// <param name="featureCount">The number of features the trees were trained on.</param>
    /// <exception cref="ArgumentException">A tree is not valid.</exception>
    public RandomForestScorer(IReadOnlyList<DecisionTree> trees, int featureCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(featureCount);
        if (trees.Count == 0)
        {
            throw new ArgumentException("a forest needs at least one tree", nameof(trees));
        }
        _trees = [.. trees];
        _layout = new ForestLayout(trees, featureCount);
        _everyLeafVotes = _layout.Votes.All(vote => vote == 1);
        FeatureCount = featureCount;
    }

    /// <inheritdoc/>
    public int FeatureCount { get; }

    /// <summary>The trees it was made of.</summary>
    public IReadOnlyList<DecisionTree> Trees => _trees;

    /// <inheritdoc/>
    public void Score(FeatureColumns features, Span<double> scores)
    {
        ScorerArguments.Check(this, features, scores);
        var width = FeatureCount + 1;
        var size = BlockRows * width;
        var rented = size > MaxOnStack ? ArrayPool<double>.Shared.Rent(size) : null;
        var rows = rented is null ? stackalloc double[MaxOnStack] : rented.AsSpan();
        rows = rows[..size];
        rows.Clear();
        Span<double> sums = stackalloc double[BlockRows];
        Span<double> votes = stackalloc double[BlockRows];
        for (var start = 0; start < scores.Length; start += BlockRows)
        {
            var count = Math.Min(BlockRows, scores.Length - start);
            Transpose(features, start, count, rows);
            sums.Clear();
            votes.Clear();
            // Rows past the last are left over from before or zero: they are walked, and their scores not used.
            var walked = (count + Interleaved - 1) / Interleaved * Interleaved;
            for (var tree = 0; tree < _trees.Length; tree++)
            {
                if (_layout.Splits.Length == 0)
                {
                    Walk(tree, rows, walked, sums, votes);
                }
                else
                {
                    WalkAnyKind(tree, rows, count, sums, votes);
                }
            }
            for (var row = 0; row < count; row++)
            {
                var total = _everyLeafVotes ? _trees.Length : votes[row];
                scores[start + row] = total > 0 ? sums[row] / total : 0;
            }
        }
        if (rented is not null)
        {
            ArrayPool<double>.Shared.Return(rented);
        }
    }

    /// <summary>
    /// A feature's contribution is the sum, over the nodes on the row's path that ask about it, of how the anomalies' share changes from the node to the
    /// child; averaged over the trees. The contributions and the mean share at the roots sum to the score.
    /// </summary>
    /// <inheritdoc/>
    public void Contribute(ReadOnlySpan<double> row, Span<double> contributions)
    {
        ScorerArguments.Check(this, row, contributions);
        contributions.Clear();
        foreach (var root in _layout.Roots)
        {
            var place = root;
            while (_layout.Nodes[place].Left != place)
            {
                var node = _layout.Nodes[place];
                var feature = node.Feature >= 0 ? node.Feature : (int)node.Threshold;
                var child = NextOfAnyKind(place, row);
                contributions[feature] += (_layout.Probabilities[child] - _layout.Probabilities[place]) / _trees.Length;
                place = child;
            }
        }
    }

    /// <inheritdoc/>
    public PackageArrays ToArrays() => RandomForestArrays.Write(_trees, FeatureCount);

    private void Transpose(FeatureColumns features, int start, int count, Span<double> rows)
    {
        var width = FeatureCount + 1;
        for (var feature = 0; feature < FeatureCount; feature++)
        {
            var values = features[feature].Slice(start, count);
            for (int row = 0, at = feature; row < values.Length; row++, at += width)
            {
                rows[at] = values[row];
            }
        }
    }

    /// <summary>Walks one tree for a block of rows, eight at a time, so that the memory reads of eight independent chains overlap.</summary>
    private void Walk(int tree, ReadOnlySpan<double> rows, int count, Span<double> sums, Span<double> votes)
    {
        var width = FeatureCount + 1;
        var depth = _layout.Depths[tree];
        var root = _layout.Roots[tree];
        // The layout has checked every index: children exist, features are within the row.
        ref var nodes = ref MemoryMarshal.GetArrayDataReference(_layout.Nodes);
        ref var first = ref MemoryMarshal.GetReference(rows);
        Span<int> places = stackalloc int[Interleaved];
        for (var start = 0; start < count; start += Interleaved)
        {
            ref var row = ref Unsafe.Add(ref first, start * width);
            int a = root,
                b = root,
                c = root,
                d = root,
                e = root,
                f = root,
                g = root,
                h = root;
            for (var step = 0; step < depth; step++)
            {
                a = Next(ref nodes, a, ref row);
                b = Next(ref nodes, b, ref Unsafe.Add(ref row, width));
                c = Next(ref nodes, c, ref Unsafe.Add(ref row, 2 * width));
                d = Next(ref nodes, d, ref Unsafe.Add(ref row, 3 * width));
                e = Next(ref nodes, e, ref Unsafe.Add(ref row, 4 * width));
                f = Next(ref nodes, f, ref Unsafe.Add(ref row, 5 * width));
                g = Next(ref nodes, g, ref Unsafe.Add(ref row, 6 * width));
                h = Next(ref nodes, h, ref Unsafe.Add(ref row, 7 * width));
            }
            (places[0], places[1], places[2], places[3]) = (a, b, c, d);
            (places[4], places[5], places[6], places[7]) = (e, f, g, h);
            for (var i = 0; i < Interleaved; i++)
            {
                sums[start + i] += _layout.Probabilities[places[i]];
            }
            for (var i = 0; i < Interleaved && !_everyLeafVotes; i++)
            {
                votes[start + i] += _layout.Votes[places[i]];
            }
        }
    }

    /// <summary>Walks one tree that may ask for categories.</summary>
    private void WalkAnyKind(int tree, ReadOnlySpan<double> rows, int count, Span<double> sums, Span<double> votes)
    {
        var width = FeatureCount + 1;
        for (var row = 0; row < count; row++)
        {
            var place = _layout.Roots[tree];
            for (var step = 0; step < _layout.Depths[tree]; step++)
            {
                place = NextOfAnyKind(place, rows.Slice(row * width, width));
            }
            sums[row] += _layout.Probabilities[place];
            votes[row] += _layout.Votes[place];
        }
    }

    /// <summary>The next node for a forest without splits by category: no branch, so nothing to predict wrongly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Next(ref ForestNode nodes, int place, ref double row)
    {
        ref readonly var node = ref Unsafe.Add(ref nodes, place);
        return node.Left + (Unsafe.Add(ref row, node.Feature) <= node.Threshold ? 0 : 1);
    }

    private int NextOfAnyKind(int place, ReadOnlySpan<double> row)
    {
        var node = _layout.Nodes[place];
        var goesLeft =
            node.Feature >= 0 ? row[node.Feature] <= node.Threshold : _layout.Splits[~node.Feature].GoesLeft(row[(int)node.Threshold]);
        return node.Left + (goesLeft ? 0 : 1);
    }
}
