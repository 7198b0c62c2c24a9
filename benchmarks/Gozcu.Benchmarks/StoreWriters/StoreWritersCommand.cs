using System.Diagnostics;
using System.Globalization;
using Gozcu.Hosting;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Running;
using Gozcu.Jobs.StoreStream.Elasticsearch;
using Gozcu.Services;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Benchmarks.StoreWriters;

/// <summary>The command <c>store-writers</c>: measures writing to a local Elasticsearch, by store-stream's writer and by es-hadoop, in turn.</summary>
public sealed class StoreWritersCommand : Command<StoreWritersOptions>
{
    private const string Ours = "store-stream (Elasticsearch.Net, in C#)";
    private const string EsHadoop = "es-hadoop (in the JVM)";

    /// <inheritdoc/>
    public override string Name => "store-writers";

    /// <inheritdoc/>
    public override string Summary => "Documents a second into Elasticsearch, by store-stream's writer and by es-hadoop.";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
        [new("", "100,000 documents, three times each"), new("--records 1000000 --passes 1", "more of them, once")];

    /// <inheritdoc/>
    public override async Task<int> RunAsync(StoreWritersOptions options, RunContext context, CancellationToken cancellationToken)
    {
        var jar = options.EsHadoop ?? await FetchAsync(cancellationToken);
        await using var services = await LocalServices.StartAsync(
            [ServiceKind.Elasticsearch],
            new LocalServicesOptions(),
            progress: null,
            cancellationToken
        );
        var spark = SparkSession
            .Builder()
            .Master(options.Master)
            .AppName("store-writers")
            .Config("spark.ui.enabled", false)
            .Config("spark.ui.showConsoleProgress", false)
            .Config("spark.sql.session.timeZone", "UTC")
            .Config("spark.driver.extraClassPath", jar)
            .GetOrCreate();
        try
        {
            spark.SparkContext.SetLogLevel("ERROR");
            var records = Records(spark, options.Records).Cache();
            records.Count();
            var connection = ElasticsearchConnection.From(services.ElasticsearchUri, file: null);
            var store = new ElasticsearchStore(connection, "ours-");
            await store.PrepareAsync(cancellationToken);
            // The same mapping for both writers.
            await new ElasticsearchStore(connection, "theirs-").PrepareAsync(cancellationToken);
            using var administration = new ElasticsearchAdministration(services.ElasticsearchUri);
            (string Name, string Indices, Action Write)[] writers =
            [
                (Ours, "ours-normal-*", () => store.Write(records, 0)),
                (EsHadoop, "theirs-normal-*", () => WriteByEsHadoop(records, services.ElasticsearchUri)),
            ];
            var best = new double[writers.Length];
            for (var pass = 0; pass <= options.Passes; pass++)
            {
                for (var i = 0; i < writers.Length; i++)
                {
                    var (name, indices, write) = writers[i];
                    var seconds = await context.Console.ProgressAsync(
                        name,
                        total: null,
                        _ => Task.Run(() => Timed(write), cancellationToken)
                    );
                    await administration.RefreshAsync(indices, cancellationToken);
                    var stored = await administration.CountAsync(indices, cancellationToken);
                    if (stored != options.Records)
                    {
                        throw new InvalidOperationException($"'{name}' stored {stored} of {options.Records} documents.");
                    }
                    if (pass > 0 && (best[i] == 0 || seconds < best[i]))
                    {
                        best[i] = seconds;
                    }
                }
            }
            var times = writers.Select((w, i) => new StoreWriterTime(w.Name, best[i], options.Records / best[i])).ToList();
            context.Report.Set("times", times);
            context.Console.Table(
                ["writer", "s", "documents/s"],
                times.Select(t => (IReadOnlyList<string>)[t.Writer, Text(t.Seconds, "N2"), Text(t.DocumentsPerSecond, "N0")])
            );
            return ExitCode.Done;
        }
        finally
        {
            spark.Stop();
        }
    }

    /// <summary>Returns output records as Kafka has them, all of one day.</summary>
    private static DataFrame Records(SparkSession spark, long count) =>
        spark
            .Range(0, count, 1, Environment.ProcessorCount)
            .Select(
                Lit("scores").Alias("topic"),
                Lit(0).Alias("partition"),
                Col("id").Alias("offset"),
                Lit("2026-01-01 12:00:00").Cast("timestamp").Alias("timestamp"),
                FormatString(
                        """{"id":"measurements-0-%1$d","source":{"topic":"measurements","partition":0,"offset":%1$d,"timestamp":"2026-01-01T00:00:00.000Z"},"ingested":"2026-01-01T00:00:00.000Z","dataset":"ai4i2020","key":"M%1$d","time":"2026-01-01T00:00:00.000Z","model":{"name":"ai4i2020","version":1},"score":0.0213,"threshold":0.4277,"level":"normal","contributors":[{"feature":"torque","value":42.8,"contribution":0.012},{"feature":"tool_wear","value":108,"contribution":0.004}],"measurement":{"product_id":"M%1$d","type":"M","air_temperature":298.1,"process_temperature":308.6,"rotational_speed":1551,"torque":42.8,"tool_wear":108}}""",
                        Col("id")
                    )
                    .Cast("binary")
                    .Alias("value")
            );

    private static void WriteByEsHadoop(DataFrame records, Uri elasticsearch)
    {
        var jvm = records.Reference.Jvm;
        var text = (JvmObjectReference)jvm.CallStaticJavaMethod("org.apache.spark.sql.Encoders", "STRING")!;
        var documents = (JvmObjectReference)records.Select(Col("value").Cast("string").Alias("value")).Reference.Invoke("as", text)!;
        jvm.CallStaticJavaMethod(
            "org.elasticsearch.spark.rdd.api.java.JavaEsSpark",
            "saveJsonToEs",
            (JvmObjectReference)documents.Invoke("toJavaRDD")!,
            "theirs-{level}-{source.timestamp|yyyy.MM.dd}",
            new Dictionary<string, string>
            {
                ["es.nodes"] = elasticsearch.Host,
                ["es.port"] = elasticsearch.Port.ToString(CultureInfo.InvariantCulture),
                ["es.nodes.wan.only"] = "true",
                ["es.mapping.id"] = "id",
                ["es.batch.write.refresh"] = "false",
                // The same number of documents in a request as the other writer.
                ["es.batch.size.entries"] = "1000",
                ["es.batch.size.bytes"] = "5mb",
            }
        );
    }

    private static double Timed(Action write)
    {
        var begun = Stopwatch.GetTimestamp();
        write();
        return Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    private static async Task<string> FetchAsync(CancellationToken cancellationToken)
    {
        var script = Path.Combine("benchmarks", "es-hadoop", "fetch");
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, script)))
        {
            folder = folder.Parent;
        }
        if (folder is null)
        {
            throw new UsageException(
                $"--es-hadoop is not given, and {script}, which would get the jar, is not above {AppContext.BaseDirectory}."
            );
        }
        var start = new ProcessStartInfo(Path.Combine(folder.FullName, script)) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var jar = (await process.StandardOutput.ReadToEndAsync(cancellationToken)).Trim();
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? jar : throw new InvalidOperationException($"{script} could not get es-hadoop.");
    }

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
