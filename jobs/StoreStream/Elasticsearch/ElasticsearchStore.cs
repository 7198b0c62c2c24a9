using System.Reflection;
using Gozcu.Models.Alerts;
using Microsoft.Spark;
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
/// <param name="tasks">How many tasks write at the same time; null for as many as can run at once, which leaves none to other streams of the session.</param>
public sealed class ElasticsearchStore(ElasticsearchConnection connection, string indexPrefix, int? tasks = null) : IStore
{
    private static readonly TimeSpan PingTimeout = TimeSpan.FromSeconds(10);
    private static readonly string[] Levels = [.. Enum.GetValues<AlertLevel>().Select(l => l.Name()), AlertLevels.DeadLetterName];

    /// <summary>What es-hadoop says when no node answers: before a write, and during one.</summary>
    private static readonly string[] Unreachable = ["Cannot detect ES version", "EsHadoopNoNodesLeftException"];

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
        var writers = tasks ?? records.SparkSession.SparkContext.DefaultParallelism;
        var documents = (JvmObjectReference)Documents(records).Coalesce(writers).Reference.Invoke("as", text)!;
        var rdd = (JvmObjectReference)documents.Invoke("toJavaRDD")!;
        try
        {
            jvm.CallStaticJavaMethod(
                "org.elasticsearch.spark.rdd.api.java.JavaEsSpark",
                "saveJsonToEs",
                rdd,
                indexPrefix + "{level}",
                _settings
            );
        }
        catch (JvmException e) when (Unreachable.Any(mark => e.ToString().Contains(mark, StringComparison.Ordinal)))
        {
            throw new ElasticsearchException(
                $"Elasticsearch at {connection.Address} no longer answers, and batch {batchId} is not stored. Start the job again when it does: "
                    + "it goes on where it was, and nothing is lost or double.",
                e
            );
        }
    }

    /// <summary>
    /// The record itself; what is not one of ours (somebody else wrote to the topic) becomes a document of level "foreign" that holds its bytes, since
    /// Elasticsearch would refuse it, or take it for another, and no later record would be stored.
    /// </summary>
    private static DataFrame Documents(DataFrame records)
    {
        var read = records
            .WithColumn("json", Col("value").Cast("string"))
            .WithColumn(
                "ours",
                FromJson(Col("json"), "id string, level string, source struct<topic string, partition int, offset bigint>")
            );
        var foreign = ToJson(
            Struct(
                Identity(Col("topic"), Col("partition"), Col("offset")).Alias("id"),
                Lit("foreign").Alias("level"),
                // Spark's base64 breaks lines.
                Translate(Base64(Col("value")), "\r\n", "").Alias("original")
            )
        );
        var isOurs = Col("ours.id")
            .EqualTo(Identity(Col("ours.source.topic"), Col("ours.source.partition"), Col("ours.source.offset")))
            .And(Col("ours.level").IsIn([.. Levels]));
        return read.Select(When(isOurs, Col("json")).Otherwise(foreign).Alias("document"));
    }

    private static Column Identity(Column topic, Column partition, Column offset) =>
        Concat(topic, Lit("-"), partition.Cast("string"), Lit("-"), offset.Cast("string"));

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
