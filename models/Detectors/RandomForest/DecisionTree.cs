namespace Gozcu.Models.Detectors.RandomForest;

/// <summary>One tree as arrays, one value per node; node 0 is the root.</summary>
public sealed record DecisionTree
{
    /// <summary>Index of the feature that a node compares; -1 for a leaf.</summary>
    public required IReadOnlyList<int> Features { get; init; }

    /// <summary>Largest value that goes left; everything else, including NaN, goes right. Unused for leaves and categorical splits.</summary>
    public required IReadOnlyList<double> Thresholds { get; init; }

    /// <summary>Index of a node's left child; unused for leaves.</summary>
    public required IReadOnlyList<int> Left { get; init; }

    /// <summary>Index of a node's right child; unused for leaves.</summary>
    public required IReadOnlyList<int> Right { get; init; }

    /// <summary>Weighted number of training rows in a node by class, two values per node: normal, anomaly. These are MLlib's impurity statistics.</summary>
    public required IReadOnlyList<double> ClassCounts { get; init; }

    /// <summary>Splits by category, by node. All other inner nodes split by threshold.</summary>
    public IReadOnlyDictionary<int, CategoricalSplit> CategoricalSplits { get; init; } = new Dictionary<int, CategoricalSplit>();

    /// <summary>Checks that the arrays form a tree.</summary>
    /// <param name="featureCount">Number of features.</param>
    /// <exception cref="ArgumentException">Lengths differ, an index is out of range, a node has two parents, or a number is not finite.</exception>
    public void Check(int featureCount)
    {
        var nodes = Features.Count;
        if (nodes == 0 || Thresholds.Count != nodes || Left.Count != nodes || Right.Count != nodes || ClassCounts.Count != 2 * nodes)
        {
            throw new ArgumentException(
                $"a tree has {nodes} features, {Thresholds.Count} thresholds, {Left.Count} left and {Right.Count} right children and {ClassCounts.Count} class counts"
            );
        }
        var hasParent = new bool[nodes];
        for (var node = 0; node < nodes; node++)
        {
            if (
                !(ClassCounts[2 * node] >= 0)
                || !(ClassCounts[2 * node + 1] >= 0)
                || !double.IsFinite(ClassCounts[2 * node] + ClassCounts[2 * node + 1])
            )
            {
                throw new ArgumentException($"node {node} has class counts that are not numbers of 0 or more");
            }
            if (Features[node] == -1)
            {
                continue;
            }
            if (Features[node] < 0 || Features[node] >= featureCount)
            {
                throw new ArgumentException($"node {node} asks about feature {Features[node]}, but there are {featureCount}");
            }
            if (double.IsNaN(Thresholds[node]))
            {
                throw new ArgumentException($"node {node} has NaN for a threshold");
            }
            foreach (var child in (ReadOnlySpan<int>)[Left[node], Right[node]])
            {
                // The root has no parent either; with at most one parent each, there are no cycles below it.
                if (child <= 0 || child >= nodes || hasParent[child])
                {
                    throw new ArgumentException(
                        $"node {node} has the child {child}, which does not exist, is the root or has a parent already"
                    );
                }
                hasParent[child] = true;
            }
        }
    }
}
