using Gozcu.Models.Packages;

namespace Gozcu.Models.Detectors.RandomForest;

/// <summary>Converts a forest to and from a package's arrays: the nodes of all trees one after another, with the trees' sizes; splits by category in arrays of their own.</summary>
internal static class RandomForestArrays
{
    public static PackageArrays Write(IReadOnlyList<DecisionTree> trees, int featureCount)
    {
        var splits = new List<(int Node, CategoricalSplit Split)>();
        var start = 0;
        foreach (var tree in trees)
        {
            var first = start;
            splits.AddRange(tree.CategoricalSplits.OrderBy(pair => pair.Key).Select(pair => (first + pair.Key, pair.Value)));
            start += tree.Features.Count;
        }
        return new PackageArrays
        {
            { "feature-count", [featureCount] },
            { "tree-sizes", trees.Select(tree => tree.Features.Count).ToArray() },
            { "features", trees.SelectMany(tree => tree.Features).ToArray() },
            { "thresholds", trees.SelectMany(tree => tree.Thresholds).ToArray() },
            { "left", trees.SelectMany(tree => tree.Left).ToArray() },
            { "right", trees.SelectMany(tree => tree.Right).ToArray() },
            { "class-counts", trees.SelectMany(tree => tree.ClassCounts).ToArray(), 2 },
            { "split-nodes", splits.Select(pair => pair.Node).ToArray() },
            { "split-categories", splits.Select(pair => pair.Split.Categories).ToArray() },
            { "split-left-counts", splits.Select(pair => pair.Split.LeftCategories.Count).ToArray() },
            { "split-left", splits.SelectMany(pair => pair.Split.LeftCategories).ToArray() },
        };
    }

    public static RandomForestScorer Read(PackageArrays arrays)
    {
        var sizes = arrays.Ints("tree-sizes");
        var features = new Cursor<int>(arrays.Ints("features"));
        var thresholds = new Cursor<double>(arrays.Doubles("thresholds"));
        var left = new Cursor<int>(arrays.Ints("left"));
        var right = new Cursor<int>(arrays.Ints("right"));
        var counts = new Cursor<double>(arrays.Doubles("class-counts"));
        var splits = ReadSplits(arrays);
        var trees = new List<DecisionTree>();
        var start = 0;
        foreach (var size in sizes)
        {
            var first = start;
            trees.Add(
                new DecisionTree
                {
                    Features = features.Take(size),
                    Thresholds = thresholds.Take(size),
                    Left = left.Take(size),
                    Right = right.Take(size),
                    ClassCounts = counts.Take(checked(2 * size)),
                    CategoricalSplits = splits
                        .Where(pair => pair.Node >= first && pair.Node < first + size)
                        .ToDictionary(pair => pair.Node - first, pair => pair.Split),
                }
            );
            start += size;
        }
        if (!features.IsAtEnd || !thresholds.IsAtEnd || !left.IsAtEnd || !right.IsAtEnd || !counts.IsAtEnd)
        {
            throw new ArgumentException("there are more nodes than the trees' sizes say");
        }
        var featureCount = arrays.Ints("feature-count");
        return featureCount.Length == 1
            ? new RandomForestScorer(trees, featureCount[0])
            : throw new ArgumentException("array feature-count must have one value");
    }

    private static List<(int Node, CategoricalSplit Split)> ReadSplits(PackageArrays arrays)
    {
        var nodes = arrays.Ints("split-nodes");
        var categories = arrays.Ints("split-categories");
        var counts = arrays.Ints("split-left-counts");
        var left = new Cursor<int>(arrays.Ints("split-left"));
        if (categories.Length != nodes.Length || counts.Length != nodes.Length)
        {
            throw new ArgumentException("the arrays of the splits by category have different lengths");
        }
        return [.. nodes.Select((node, i) => (node, new CategoricalSplit(left.Take(counts[i]), categories[i])))];
    }

    private sealed class Cursor<T>(T[] values)
    {
        private int _at;

        public bool IsAtEnd => _at == values.Length;

        public T[] Take(int count)
        {
            if (count < 0 || count > values.Length - _at)
            {
                throw new ArgumentException($"an array has {values.Length} values, but {_at + (long)count} are needed");
            }
            _at += count;
            return values[(_at - count).._at];
        }
    }
}
