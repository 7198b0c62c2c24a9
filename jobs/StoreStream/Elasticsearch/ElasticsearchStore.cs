using System.Reflection;
using Gozcu.Models.Alerts;
using Microsoft.Spark;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Jobs.StoreStream.Elasticsearch;

/// <summary>
/// Writes output records, and some numbers more (<see cref="Documents"/>), to an index for each level and day, the document's id being the
/// measurement's identity and the day that of its Kafka timestamp, in UTC: writing it again, whenever, changes nothing. es-hadoop's streaming sink
/// does not run on Spark 3.5; its batch writer, called for each micro-batch, does.
/// </summary>
/// <param name="connection">The cluster.</param>
/// <param name="indexPrefix">What stands before the indices' names.</param>
/// <param name="tasks">How many tasks write at the same time; null for as many as can run at once, which leaves none to other streams of the session.</param>
public sealed class ElasticsearchStore(ElasticsearchConnection connection, string indexPrefix, int? tasks = null) : IStore
{
    private static readonly TimeSpan PingTimeout = TimeSpan.FromSeconds(10);
    private const string ForeignLevel = "foreign";

    /// <summary>A time as score-stream writes it: es-hadoop takes the index's day from it as it stands.</summary>
    private const string UtcTime = @"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$";

    private static readonly string[] Scored = [.. Enum.GetValues<AlertLevel>().Select(l => l.Name())];
    private static readonly string[] Alarms = [AlertLevel.Warning.Name(), AlertLevel.Critical.Name()];
    private static readonly string[] Levels = [.. Scored, AlertLevels.DeadLetterName];

    /// <summary>
    /// What is said when no node answers, before a write and during one, and by a node that has just started and has not found its data yet.
    /// </summary>
    private static readonly string[] Unavailable =
    [
        "Cannot detect ES version",
        "EsHadoopNoNodesLeftException",
        "unavailable_shards_exception",
        "cluster_block_exception",
        "master_not_discovered_exception",
    ];

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
                indexPrefix + "{level}-{source.timestamp|yyyy.MM.dd}",
                _settings
            );
        }
        catch (JvmException e) when (Unavailable.Any(mark => e.ToString().Contains(mark, StringComparison.Ordinal)))
        {
            throw new StoreUnavailableException(
                $"Elasticsearch at {connection.Address} no longer answers, and batch {batchId} is not stored. Start the job again when it does: "
                    + "it goes on where it was, and nothing is lost or double.",
                e
            );
        }
    }

    /// <summary>
    /// The record with numbers that boards and alert rules can average: <c>rejected</c> is 1 for what could not be used and 0 for what was scored,
    /// <c>alarm</c> of what was scored 1 for a warning or critical and 0 for normal, <c>delay_ms</c> the milliseconds from measurement to output record.
    /// What is not one of ours (somebody else wrote to the topic, or its measurement has no Kafka timestamp and so no day) becomes a document of level "foreign" that holds its bytes, since Elasticsearch would
    /// refuse it, or take it for another, and no later record would be stored.
    /// </summary>
    private static DataFrame Documents(DataFrame records)
    {
        const string Read =
            "id string, level string, source struct<topic string, topic_id string, partition int, offset bigint, timestamp string>";
        var read = records
            .WithColumn("json", Col("value").Cast("string"))
            .WithColumn("ours", FromJson(Col("json"), Read))
            .WithColumn("measured", ToTimestamp(Col("ours.source.timestamp")));
        var isOurs = Col("ours.id")
            .EqualTo(
                // As RecordIdentity.Of makes it.
                Identity(
                    Concat(Col("ours.source.topic"), Lit("-"), Col("ours.source.topic_id")),
                    Col("ours.source.partition"),
                    Col("ours.source.offset")
                )
            )
            .And(Col("ours.level").IsIn([.. Levels]))
            .And(Col("ours.source.timestamp").RLike(UtcTime))
            .And(Col("measured").IsNotNull());
        var isScored = Col("ours.level").IsIn([.. Scored]);
        var numbers = ToJson(
            Struct(
                When(isScored, 0).Otherwise(1).Alias("rejected"),
                When(isScored, Col("ours.level").IsIn([.. Alarms]).Cast("int")).Alias("alarm"),
                UnixMillis(Col("timestamp")).Minus(UnixMillis(Col("measured"))).Alias("delay_ms")
            )
        );
        // Both are objects with at least one field: {numbers} and {record} become {numbers,record}.
        var ours = Concat(RegexpReplace(numbers, "\\}$", ","), RegexpReplace(Col("json"), "^\\s*\\{", ""));
        return read.Select(When(isOurs, ours).Otherwise(Foreign()).Alias("document"));
    }

    private static Column Foreign()
    {
        // The sessions' time zone is UTC.
        var time = DateFormat(Col("timestamp"), "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");
        return ToJson(
            Struct(
                Lit(1).Alias("rejected"),
                Identity(Col("topic"), Col("partition"), Col("offset")).Alias("id"),
                Lit(ForeignLevel).Alias("level"),
                Struct(Col("topic"), Col("partition"), Col("offset"), time.Alias("timestamp")).Alias("source"),
                time.Alias("ingested"),
                // Spark's base64 breaks lines.
                Translate(Base64(Col("value")), "\r\n", "").Alias("original")
            )
        );
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
