using System.Reflection;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Jobs.StoreStream.Elasticsearch;

/// <summary>
/// Writes output records as they are to an index for each level, the document's id being the measurement's identity: writing it again changes
/// nothing. es-hadoop's streaming sink does not run on Spark 3.5; its batch writer, called for each micro-batch, does.
/// </summary>
/// <param name="connection">The cluster.</param>
/// <param name="indexPrefix">What stands before the indices' names.</param>
public sealed class ElasticsearchStore(ElasticsearchConnection connection, string indexPrefix) : IStore
{
    private static readonly TimeSpan PingTimeout = TimeSpan.FromSeconds(10);
    private readonly Dictionary<string, string> _settings = connection.WriteSettings();

    /// <inheritdoc/>
    public string Name => "elasticsearch";

    /// <summary>All indices this store writes, as a pattern.</summary>
    public string Indices => indexPrefix + "*";

    /// <inheritdoc/>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        using var administration = connection.Administration();
        await administration.PingAsync(PingTimeout, cancellationToken);
        var template = await ReadTemplateAsync("records.json", cancellationToken);
        await administration.PutTemplateAsync(
            indexPrefix + "records",
            template.Replace("{prefix}", indexPrefix, StringComparison.Ordinal),
            cancellationToken
        );
    }

    /// <inheritdoc/>
    public void Write(DataFrame records, long batchId)
    {
        var jvm = records.Reference.Jvm;
        var text = (JvmObjectReference)jvm.CallStaticJavaMethod("org.apache.spark.sql.Encoders", "STRING")!;
        // Each task opens a connection of its own and asks the cluster who it is: no more tasks than can run at once.
        var tasks = records.SparkSession.SparkContext.DefaultParallelism;
        var documents = (JvmObjectReference)records.Select(Document()).Coalesce(tasks).Reference.Invoke("as", text)!;
        var rdd = (JvmObjectReference)documents.Invoke("toJavaRDD")!;
        jvm.CallStaticJavaMethod(
            "org.elasticsearch.spark.rdd.api.java.JavaEsSpark",
            "saveJsonToEs",
            rdd,
            indexPrefix + "{level}",
            _settings
        );
    }

    /// <summary>
    /// The record itself; what is not one of ours (somebody else wrote to the topic) becomes a document of level "foreign" that holds its bytes.
    /// </summary>
    private static Column Document()
    {
        var json = Col("value").Cast("string");
        var foreign = ToJson(
            Struct(
                Concat(Col("topic"), Lit("-"), Col("partition").Cast("string"), Lit("-"), Col("offset").Cast("string")).Alias("id"),
                Lit("foreign").Alias("level"),
                Base64(Col("value")).Alias("original")
            )
        );
        var isOurs = GetJsonObject(json, "$.id").IsNotNull().And(GetJsonObject(json, "$.level").IsNotNull());
        return When(isOurs, json).Otherwise(foreign).Alias("document");
    }

    private static async Task<string> ReadTemplateAsync(string name, CancellationToken cancellationToken)
    {
        var resource = $"{typeof(ElasticsearchStore).Namespace}.Templates.{name}";
        await using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly has no resource {resource}.");
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
