using Gozcu.Models.Detectors.RandomForest;
using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Jobs.Train.RandomForest;

/// <summary>
/// Takes the trees out of a forest by saving it and reading its nodes as a table: one job, where asking the JVM node by node takes several calls for
/// each of tens of thousands.
/// </summary>
internal static class ForestReader
{
    /// <summary>The trees, in the model's order.</summary>
    public static IReadOnlyList<DecisionTree> Read(SparkSession spark, RandomForestClassificationModel model)
    {
        var folder = Directory.CreateTempSubdirectory("gozcu-forest-").FullName;
        try
        {
            var path = "file://" + Path.Combine(folder, "model");
            model.Save(path);
            return ReadNodes(spark.Read().Parquet(path + "/data"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static List<DecisionTree> ReadNodes(DataFrame nodes)
    {
        var rows = nodes
            .Select(
                Col("treeID"),
                Col("nodeData.id"),
                Col("nodeData.impurityStats"),
                Col("nodeData.leftChild"),
                Col("nodeData.rightChild"),
                Col("nodeData.split.featureIndex"),
                Col("nodeData.split.leftCategoriesOrThreshold"),
                Col("nodeData.split.numCategories")
            )
            .OrderBy("treeID", "id")
            .Collect();
        return [.. rows.GroupBy(r => r.GetAs<int>("treeID")).OrderBy(tree => tree.Key).Select(tree => Tree([.. tree]))];
    }

    private static DecisionTree Tree(IReadOnlyList<Row> nodes)
    {
        var splits = new Dictionary<int, CategoricalSplit>();
        var thresholds = new double[nodes.Count];
        for (var node = 0; node < nodes.Count; node++)
        {
            var id = nodes[node].GetAs<int>("id");
            if (id != node)
            {
                throw new InvalidDataException($"a tree of the forest has node {id} where node {node} was expected");
            }
            if (IsLeaf(nodes[node]))
            {
                continue;
            }
            var values = Doubles(nodes[node], "leftCategoriesOrThreshold");
            var categories = nodes[node].GetAs<int>("numCategories");
            if (categories >= 0)
            {
                splits[node] = new CategoricalSplit([.. values.Select(v => (int)v)], categories);
            }
            else
            {
                thresholds[node] = values[0];
            }
        }
        return new DecisionTree
        {
            Features = [.. nodes.Select(n => IsLeaf(n) ? -1 : n.GetAs<int>("featureIndex"))],
            Thresholds = thresholds,
            Left = [.. nodes.Select(n => n.GetAs<int>("leftChild"))],
            Right = [.. nodes.Select(n => n.GetAs<int>("rightChild"))],
            ClassCounts = [.. nodes.SelectMany(n => Doubles(n, "impurityStats"))],
            CategoricalSplits = splits,
        };
    }

    private static bool IsLeaf(Row node) => node.GetAs<int>("leftChild") < 0;

    private static double[] Doubles(Row row, string column) => [.. ((System.Collections.IEnumerable)row.Get(column)!).Cast<double>()];
}
