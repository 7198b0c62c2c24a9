namespace Gozcu.Architecture.Tests;

/// <summary>A layer inside the binding, <c>Gozcu.Spark</c>.</summary>
/// <param name="name">Name of the layer.</param>
/// <param name="contents">
/// Namespaces and types of the layer, without <c>Microsoft.Spark</c>, separated by spaces. Types are named where a public namespace of Microsoft.Spark has types of several layers;
/// the longest name decides.
/// </param>
/// <param name="below">Layers that its types may use, separated by spaces.</param>
internal sealed class BindingLayer(string name, string contents, string below)
{
    private const string Root = "Microsoft.Spark";

    /// <summary>All layers. Each uses earlier ones only. The first also has the types that are not named elsewhere.</summary>
    public static IReadOnlyList<BindingLayer> All { get; } =
    [
        new("Errors", "Sql.AnalysisException Sql.ParseException Sql.Streaming.StreamingQueryException", ""),
        new("Timing", "Timing", ""),
        new("Interop", "Interop", "Errors"),
        new("Arrow", "Arrow", "Timing")
        {
            // A batch is made from rows and from a schema of Spark by public members: RecordBatch.FromRows, and a constructor of RecordBatchBuilder.
            Exempt = ["Microsoft.Spark.Arrow.RecordBatch", "Microsoft.Spark.Arrow.RecordBatchBuilder"],
        },
        new("Deployment", "Deployment", "Interop"),
        new("Closures", "Closures", "Errors Interop Deployment"),
        new("Types", "Sql.Types ML.Linalg ML.Feature.LabeledPoint", "Interop"),
        new("Conversions", "Sql.Conversions Sql.Row Sql.GenericRow", "Timing Interop Arrow Types"),
        new("Sharing", "Accumulators Broadcasts Util", "Errors Timing Interop Closures"),
        new("Tasks", "Tasks TaskContext Sql.Func", "Errors Timing Interop Arrow Closures Types Conversions Sharing"),
        new("Worker", "Worker", "Errors Timing Interop Arrow Deployment Closures Types Conversions Sharing Tasks"),
        new(
            "Context",
            "Broadcast Hadoop LocalMode SparkApplication SparkConf SparkContext SparkFiles SparkJobInfo SparkStageInfo SparkStatusTracker",
            "Errors Interop Closures Sharing Tasks"
        ),
        new("Sql", "Sql Experimental", "Errors Interop Arrow Deployment Closures Types Conversions Sharing Tasks Context"),
        new("ML", "ML", "Errors Interop Types Conversions Sql"),
    ];

    /// <summary>Name of the layer.</summary>
    public string Name => name;

    /// <summary>Names of the layers that its types may use.</summary>
    public string[] Below { get; } = Split(below);

    /// <summary>Types that may use all layers.</summary>
    public string[] Exempt { get; private init; } = [];

    private string[] Contents { get; } = Split(contents);

    /// <summary>Returns the layer of a type.</summary>
    /// <param name="type">Full name of the type.</param>
    public static BindingLayer Of(string type) => All.MaxBy(layer => layer.Contents.Max(content => Match(type, content)))!;

    /// <summary>Returns the names among its contents that none of the types has.</summary>
    public IEnumerable<string> Unused(IEnumerable<string> types) => Contents.Where(content => types.All(type => Match(type, content) == 0));

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static string[] Split(string names) => names.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Returns the length of a name that a type has or that its namespace or outer namespace has; 0 for other names.</summary>
    private static int Match(string type, string content)
    {
        var full = $"{Root}.{content}";
        return type == full || (type.StartsWith(full, StringComparison.Ordinal) && type[full.Length] is '.' or '`') ? content.Length : 0;
    }
}
