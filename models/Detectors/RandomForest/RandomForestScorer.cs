using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Gozcu.Models.Features;
using Gozcu.Models.Packages;

namespace Gozcu.Models.Detectors.RandomForest;

/// <summary>
/// Random forest for two classes. The score is MLlib's probability of class 1, in [0, 1]: the mean, over the trees, of the share of anomalies in the leaf that
/// the row reaches. A missing value goes right at a threshold, as in MLlib.
/// </summary>
public sealed class RandomForestScorer : IScorer
{
    private readonly DecisionTree[] _trees;
    private readonly ForestLayout _layout;
    private readonly bool _everyLeafVotes;

    /// <summary>Creates a scorer.</summary>
    /// <param name="trees">Trees; at least one.</param>
    /// <param name="featureCount">Number of features that the trees were trained on.</param>
    /// <exception cref="ArgumentException">There is no tree, a tree is not valid, or <paramref name="featureCount"/> is 0 or less.</exception>
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

    /// <summary>Trees of the forest.</summary>
    public IReadOnlyList<DecisionTree> Trees => _trees;

    /// <inheritdoc/>
    public void Score(FeatureColumns features, Span<double> scores)
    {
        ScorerArguments.Check(this, features, scores);
        var binned = BinnedForest.IsSupported ? _layout.Binned : null;
        if (binned is { IsWhole: true })
        {
            binned.Score(features, scores);
            return;
        }
        var bins = binned is null ? [] : binned.Block;
        var rows = new ForestRows(FeatureCount);
        Span<double> sums = stackalloc double[ForestRows.BlockRows];
        Span<double> votes = stackalloc double[ForestRows.BlockRows];
        Span<long> places = stackalloc long[ForestRows.BlockRows];
        for (var start = 0; start < scores.Length; start += ForestRows.BlockRows)
        {
            var count = Math.Min(ForestRows.BlockRows, scores.Length - start);
            rows.Load(features, start, count);
            binned?.Load(features, start, count, bins);
            sums.Clear();
            votes.Clear();
            // Rows after the last are zero or left over from before: they are walked, but their scores are not used.
            var walked = places[..((count + ForestRows.Lanes - 1) / ForestRows.Lanes * ForestRows.Lanes)];
            for (var tree = 0; tree < _trees.Length; tree++)
            {
                if (binned is not null)
                {
                    binned.Walk(tree, bins, walked);
                    WalkOn(_layout.Depths[tree] - BinnedForest.Levels, rows, walked);
                }
                else if (_layout.Top is { } top)
                {
                    top.Walk(tree, rows, walked);
                    WalkOn(_layout.Depths[tree] - ForestTop.Levels, rows, walked);
                }
                else
                {
                    WalkAnyKind(tree, rows, walked);
                }
                Add(walked, sums, votes);
            }
            for (var row = 0; row < count; row++)
            {
                var total = _everyLeafVotes ? _trees.Length : votes[row];
                scores[start + row] = total > 0 ? sums[row] / total : 0;
            }
        }
    }

    /// <summary>
    /// Computes each feature's contribution: the change in the share of anomalies from node to child, summed over the nodes on the row's path that compare the
    /// feature, and averaged over the trees. The contributions and the mean share at the roots sum to the score.
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
                var feature = FeatureOffset(node) / ForestRows.Lanes;
                var child = NextOfAnyKind(place, row[feature]);
                contributions[feature] += (_layout.Probabilities[child] - _layout.Probabilities[place]) / _trees.Length;
                place = child;
            }
        }
    }

    /// <inheritdoc/>
    public PackageArrays ToArrays() => RandomForestArrays.Write(_trees, FeatureCount);

    /// <summary>Continues the walk of rows, eight at a time, so that the memory reads of eight independent chains overlap.</summary>
    private void WalkOn(int steps, ForestRows rows, Span<long> places)
    {
        // The layout has checked every index: children exist, and features are within the row.
        ref var nodes = ref MemoryMarshal.GetArrayDataReference(_layout.Nodes);
        ref var group = ref rows.First;
        ref var place = ref MemoryMarshal.GetReference(places);
        for (var row = 0; row < places.Length && steps > 0; row += ForestRows.Lanes)
        {
            var (a, b, c, d) = (
                (nint)place,
                (nint)Unsafe.Add(ref place, 1),
                (nint)Unsafe.Add(ref place, 2),
                (nint)Unsafe.Add(ref place, 3)
            );
            var (e, f) = ((nint)Unsafe.Add(ref place, 4), (nint)Unsafe.Add(ref place, 5));
            var (g, h) = ((nint)Unsafe.Add(ref place, 6), (nint)Unsafe.Add(ref place, 7));
            for (var step = 0; step < steps; step++)
            {
                a = Next(ref nodes, a, ref group, 0);
                b = Next(ref nodes, b, ref group, 1);
                c = Next(ref nodes, c, ref group, 2);
                d = Next(ref nodes, d, ref group, 3);
                e = Next(ref nodes, e, ref group, 4);
                f = Next(ref nodes, f, ref group, 5);
                g = Next(ref nodes, g, ref group, 6);
                h = Next(ref nodes, h, ref group, 7);
            }
            (place, Unsafe.Add(ref place, 1), Unsafe.Add(ref place, 2), Unsafe.Add(ref place, 3)) = (a, b, c, d);
            (Unsafe.Add(ref place, 4), Unsafe.Add(ref place, 5), Unsafe.Add(ref place, 6), Unsafe.Add(ref place, 7)) = (e, f, g, h);
            place = ref Unsafe.Add(ref place, ForestRows.Lanes);
            group = ref Unsafe.Add(ref group, rows.GroupSize);
        }
    }

    /// <summary>Walks one tree that may have splits by category.</summary>
    private void WalkAnyKind(int tree, ForestRows rows, Span<long> places)
    {
        for (var row = 0; row < places.Length; row++)
        {
            var place = _layout.Roots[tree];
            for (var step = 0; step < _layout.Depths[tree]; step++)
            {
                place = NextOfAnyKind(place, rows.Value(row, FeatureOffset(_layout.Nodes[place])));
            }
            places[row] = place;
        }
    }

    private void Add(ReadOnlySpan<long> leaves, Span<double> sums, Span<double> votes)
    {
        ref var probabilities = ref MemoryMarshal.GetArrayDataReference(_layout.Probabilities);
        for (var row = 0; row < leaves.Length; row++)
        {
            sums[row] += Unsafe.Add(ref probabilities, (nint)leaves[row]);
        }
        for (var row = 0; row < leaves.Length && !_everyLeafVotes; row++)
        {
            votes[row] += _layout.Votes[leaves[row]];
        }
    }

    /// <summary>Returns the next node in a forest without splits by category. There is no branch that the processor could mispredict.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Next(ref ForestNode nodes, nint place, ref double group, nint lane)
    {
        ref readonly var node = ref Unsafe.Add(ref nodes, place);
        return node.Left + (nint)(Unsafe.Add(ref Unsafe.Add(ref group, node.Feature), lane) <= node.Threshold ? 0 : 1);
    }

    private static int FeatureOffset(in ForestNode node) => node.Feature >= 0 ? node.Feature : (int)node.Threshold;

    private int NextOfAnyKind(int place, double value)
    {
        var node = _layout.Nodes[place];
        var goesLeft = node.Feature >= 0 ? value <= node.Threshold : _layout.Splits[~node.Feature].GoesLeft(value);
        return node.Left + (goesLeft ? 0 : 1);
    }
}
