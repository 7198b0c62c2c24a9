using System.Text.Json;
using Gozcu.Models.Detectors.RandomForest;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.Train.RandomForest;

/// <summary>
/// Reads the trees of a forest through the driver: tree by tree, as JSON of the node rows that MLlib would save. Saving would write to folders of the cluster's
/// nodes that the driver cannot see; reading node by node would take several JVM calls for each of tens of thousands of nodes.
/// </summary>
internal static class ForestReader
{
    private const string NodeRows = "org.apache.spark.ml.tree.EnsembleModelReadWrite$EnsembleNodeData$";
    private const string Array = "java.lang.reflect.Array";

    /// <summary>Returns the trees, in the model's order.</summary>
    public static IReadOnlyList<DecisionTree> Read(SparkSession spark, RandomForestClassificationModel model)
    {
        var jvm = spark.Reference.Jvm;
        var rows = ScalaObject(jvm, NodeRows);
        var json = NewJsonWriter(jvm);
        var trees = model.Reference.Invoke("trees");
        var count = (int)jvm.CallStaticJavaMethod(Array, "getLength", trees)!;
        return [.. Enumerable.Range(0, count).Select(i => Tree((string)json.Invoke("writeValueAsString", RowsOf(i))!))];

        object? RowsOf(int tree) => rows.Invoke("build", jvm.CallStaticJavaMethod(Array, "get", trees, tree), tree);
    }

    /// <summary>
    /// Creates a Jackson mapper, from Spark's libraries, that writes the fields of an object and calls none of its methods: the one that returns a leaf's split
    /// throws.
    /// </summary>
    private static JvmObjectReference NewJsonWriter(IJvmBridge jvm)
    {
        const string accessor = "com.fasterxml.jackson.annotation.PropertyAccessor";
        const string visibility = "com.fasterxml.jackson.annotation.JsonAutoDetect$Visibility";
        var json = jvm.CallConstructor("com.fasterxml.jackson.databind.ObjectMapper");
        json.Invoke("registerModule", ScalaObject(jvm, "com.fasterxml.jackson.module.scala.DefaultScalaModule$"));
        json.Invoke("setVisibility", jvm.ReadStaticField(accessor, "ALL"), jvm.ReadStaticField(visibility, "NONE"));
        json.Invoke("setVisibility", jvm.ReadStaticField(accessor, "FIELD"), jvm.ReadStaticField(visibility, "ANY"));
        return json;
    }

    private static JvmObjectReference ScalaObject(IJvmBridge jvm, string name) => (JvmObjectReference)jvm.ReadStaticField(name, "MODULE$")!;

    /// <summary>Parses a tree from node rows such as <c>{"treeID":0,"nodeData":{"id":0,"impurityStats":[…],"leftChild":1,"rightChild":2,"split":{…}}}</c>.</summary>
    private static DecisionTree Tree(string json)
    {
        using var document = JsonDocument.Parse(json);
        var nodes = document.RootElement.EnumerateArray().Select(row => row.GetProperty("nodeData")).OrderBy(Id).ToList();
        var splits = new Dictionary<int, CategoricalSplit>();
        var thresholds = new double[nodes.Count];
        for (var node = 0; node < nodes.Count; node++)
        {
            if (Id(nodes[node]) != node)
            {
                throw new InvalidDataException($"a tree of the forest has node {Id(nodes[node])} where node {node} was expected");
            }
            if (IsLeaf(nodes[node]))
            {
                continue;
            }
            var split = nodes[node].GetProperty("split");
            var values = Doubles(split.GetProperty("leftCategoriesOrThreshold"));
            var categories = split.GetProperty("numCategories").GetInt32();
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
            Features = [.. nodes.Select(n => IsLeaf(n) ? -1 : n.GetProperty("split").GetProperty("featureIndex").GetInt32())],
            Thresholds = thresholds,
            Left = [.. nodes.Select(n => n.GetProperty("leftChild").GetInt32())],
            Right = [.. nodes.Select(n => n.GetProperty("rightChild").GetInt32())],
            ClassCounts = [.. nodes.SelectMany(n => Doubles(n.GetProperty("impurityStats")))],
            CategoricalSplits = splits,
        };
    }

    private static int Id(JsonElement node) => node.GetProperty("id").GetInt32();

    private static bool IsLeaf(JsonElement node) => node.GetProperty("leftChild").GetInt32() < 0;

    private static double[] Doubles(JsonElement list) => [.. list.EnumerateArray().Select(Number)];

    /// <summary>Parses a number. Jackson writes numbers that JSON cannot represent as text: <c>"Infinity"</c>.</summary>
    private static double Number(JsonElement value) =>
        value.ValueKind == JsonValueKind.String
            ? double.Parse(value.GetString()!, System.Globalization.CultureInfo.InvariantCulture)
            : value.GetDouble();
}
