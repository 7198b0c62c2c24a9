namespace Gozcu.Models.Detectors.RandomForest;

/// <summary>Layout of a forest's trees in memory, for walking.</summary>
internal sealed class ForestLayout
{
    private readonly List<ForestNode> _nodes = [];
    private readonly List<double> _probabilities = [];
    private readonly List<double> _votes = [];
    private readonly List<CategoricalSplit> _splits = [];

    public ForestLayout(IReadOnlyList<DecisionTree> trees, int featureCount)
    {
        Roots = new int[trees.Count];
        Depths = new int[trees.Count];
        for (var tree = 0; tree < trees.Count; tree++)
        {
            trees[tree].Check(featureCount);
            (Roots[tree], Depths[tree]) = Add(trees[tree], featureCount);
        }
        Nodes = [.. _nodes];
        Probabilities = [.. _probabilities];
        Votes = [.. _votes];
        Splits = [.. _splits];
        Binned = BinnedForest.Create(this, featureCount);
        Top = Splits.Length == 0 ? new ForestTop(Nodes, Roots) : null;
    }

    /// <summary>Nodes of all trees.</summary>
    public ForestNode[] Nodes { get; }

    /// <summary>Share of anomalies among the training rows of each node; 0 for a node without rows.</summary>
    public double[] Probabilities { get; }

    /// <summary>1 for each node with training rows, 0 for one without, which does not vote, as in MLlib.</summary>
    public double[] Votes { get; }

    /// <summary>Splits by category.</summary>
    public CategoricalSplit[] Splits { get; }

    /// <summary>First levels of the trees over bins, or null if there are too many thresholds or a tree splits by category.</summary>
    public BinnedForest? Binned { get; }

    /// <summary>First levels of the trees over values, or null if a tree splits by category.</summary>
    public ForestTop? Top { get; }

    /// <summary>Index of the root node, by tree.</summary>
    public int[] Roots { get; }

    /// <summary>Largest number of steps from the root to a leaf, by tree.</summary>
    public int[] Depths { get; }

    private (int Root, int Depth) Add(DecisionTree tree, int featureCount)
    {
        var root = _nodes.Count;
        var deepest = 0;
        var waiting = new Queue<(int Node, int Place, int Depth)>();
        Reserve(tree, 0, waiting, 0);
        while (waiting.TryDequeue(out var next))
        {
            var (node, place, depth) = next;
            deepest = Math.Max(deepest, depth);
            var feature = tree.Features[node];
            if (feature < 0)
            {
                _nodes[place] = new ForestNode(double.PositiveInfinity, ForestRows.Offset(featureCount), place);
                continue;
            }
            var left = Reserve(tree, tree.Left[node], waiting, depth + 1);
            Reserve(tree, tree.Right[node], waiting, depth + 1);
            if (tree.CategoricalSplits.TryGetValue(node, out var split))
            {
                _nodes[place] = new ForestNode(ForestRows.Offset(feature), ~_splits.Count, left);
                _splits.Add(split);
            }
            else
            {
                _nodes[place] = new ForestNode(tree.Thresholds[node], ForestRows.Offset(feature), left);
            }
        }
        return (root, deepest);
    }

    private int Reserve(DecisionTree tree, int node, Queue<(int Node, int Place, int Depth)> waiting, int depth)
    {
        var place = _nodes.Count;
        _nodes.Add(default);
        var (normal, anomaly) = (tree.ClassCounts[2 * node], tree.ClassCounts[2 * node + 1]);
        var total = normal + anomaly;
        _probabilities.Add(total > 0 ? anomaly / total : 0);
        _votes.Add(total > 0 ? 1 : 0);
        waiting.Enqueue((node, place, depth));
        return place;
    }
}
