using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.Preprocess;
using Gozcu.Models.DataSets;
using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.Tests.Preprocess;

[TestFixture]
[Category("EndToEnd")]
internal sealed class ParquetHistoryTests
{
    private static readonly string[] Columns = ["required int32 id", "required double temperature", "required int32 failed"];
    private static readonly object[][] Rows =
    [
        [1, 20.5, 0],
        [2, 21.5, 1],
    ];

    private string _folder = "";

    private static ParquetSamples Samples => new(JobsFixture.Session);

    [SetUp]
    public void SetUp() => _folder = JobsFixture.NewFolder();

    [TearDown]
    public void TearDown() => JobsFixture.Session.Conf().Unset("spark.sql.caseSensitive");

    [Test]
    public async Task ColumnsThatOnlySomeFilesHave_KeepTheirValues_AndTypesMayDiffer()
    {
        Write("2024 [a].parquet", "SELECT 1 AS id, 20.5D AS temperature, 0 AS failed UNION ALL SELECT 2, double('NaN'), 1");
        Write(
            "2025.parquet",
            "SELECT 3L AS id, 21.5F AS temperature, double('NaN') AS vibration, 1 AS failed UNION ALL SELECT 4L, 22.5F, 0.5D, 0"
        );
        Write("2026.parquet", "SELECT 5 AS id, 20.25BD AS temperature, 1 AS vibration, true AS other, 0 AS failed");

        var (rows, result) = await RunAsync("{ path: '*.parquet' }");

        Assert.That((result.Read, result.Clean, result.Reasons["not-finite"]), Is.EqualTo((5, 4, 1)));
        Assert.That(rows.Select(row => row.GetAs<int>("id")), Is.EqualTo(new[] { 1, 3, 4, 5 }));
        Assert.That(rows.Select(row => row.Get("vibration")), Is.EqualTo(new object?[] { null, null, 0.5, 1.0 }));
        Assert.That(rows.Select(row => row.GetAs<double>("temperature")), Is.EqualTo(new[] { 20.5, 21.5, 22.5, 20.25 }));
        Assert.That(rows.Select(row => row.GetAs<string>("file")), Is.EqualTo(new[] { "2024 [a]", "2025", "2025", "2026" }));
    }

    [Test]
    public async Task OfDuplicates_TheFirstFilesRowStays()
    {
        Write("1.parquet", "SELECT 7 AS id, 1D AS temperature, 0 AS failed");
        Write("2.parquet", "SELECT CAST(id AS INT) AS id, 2D AS temperature, 0 AS failed FROM range(5000)");

        var (rows, result) = await RunAsync("{ path: '*.parquet' }", "cleaning: { duplicates: drop, duplicates-by: [id] }");

        Assert.That((result.Read, result.Clean), Is.EqualTo((5_001, 5_000)));
        Assert.That(rows[7].GetAs<double>("temperature"), Is.EqualTo(1));
    }

    [Test]
    public async Task Folder_StandsForItsFiles_AndItsFoldersNamesForColumns()
    {
        JobsFixture
            .Session.Sql(
                "SELECT CAST(id AS INT) AS id, 1.5D AS temperature, 0 AS failed, IF(id = 3, NULL, concat('00', id, ' ü')) AS plant FROM range(4)"
            )
            .Write()
            .PartitionBy("plant")
            .Parquet(Path.Combine(_folder, "history"));

        var (rows, result) = await RunAsync("{ path: history }", columns: "- { name: plant, type: string, nullable: true }");

        Assert.That(result.Clean, Is.EqualTo(4));
        Assert.That(rows.Select(row => row.Get("plant")), Is.EqualTo(new[] { "000 ü", "001 ü", "002 ü", null }));
    }

    [Test]
    public async Task TimesOfEveryKind_AreRead()
    {
        var session = JobsFixture.Session;
        session.Conf().Set("spark.sql.parquet.outputTimestampType", "INT96");
        try
        {
            Write("1.parquet", "SELECT 1 AS id, 1D AS temperature, 0 AS failed, timestamp '1582-10-10 12:00:00.123456Z' AS at");
        }
        finally
        {
            session.Conf().Unset("spark.sql.parquet.outputTimestampType");
        }
        Write("2.parquet", "SELECT 2 AS id, 1D AS temperature, 0 AS failed, timestamp_ntz '1899-12-30 00:00:00' AS at");
        Write("3.parquet", "SELECT 3 AS id, 1D AS temperature, 0 AS failed, date '2025-01-01' AS at");
        Write("4.parquet", "SELECT 4 AS id, 1D AS temperature, 0 AS failed, '2025-01-01T13:00:00+01' AS at");

        var (rows, _) = await RunAsync("{ path: '*.parquet' }", "time: { column: at }", "- { name: at, type: timestamp }");

        Assert.That(
            rows.Select(row => row.GetAs<string>("text")),
            Is.EqualTo(new[] { "1582-10-10 12:00:00.123456", "1899-12-30 00:00:00", "2025-01-01 00:00:00", "2025-01-01 12:00:00" })
        );
    }

    [TestCase("optional int32 clock (TIME(MILLIS,true))")]
    [TestCase("optional int64 moment (TIMESTAMP(NANOS,true))")]
    [TestCase("optional fixed_len_byte_array(16) run (UUID)")]
    [TestCase("optional fixed_len_byte_array(12) pause (INTERVAL)")]
    [TestCase("optional int32 ID", Description = "a name that differs in capitals")]
    [TestCase("optional group place { optional int32 x; }")]
    public async Task ColumnsThatNobodyAskedFor_MayBeOfAnyTypeAndName(string column)
    {
        Samples.Write(Path.Combine(_folder, "a.parquet"), [.. Columns, column], Rows);

        var (rows, result) = await RunAsync("{ path: a.parquet }");

        Assert.That((result.Read, result.Clean), Is.EqualTo((2, 2)));
        Assert.That(rows.Select(row => row.GetAs<double>("temperature")), Is.EqualTo(new[] { 20.5, 21.5 }));
    }

    [Test]
    public async Task EmptyText_IsNoMissingValue()
    {
        Write("a.parquet", "SELECT 1 AS id, 1D AS temperature, 0 AS failed, '' AS note UNION ALL SELECT 2, 2D, 0, 'x'");

        var (rows, result) = await RunAsync("{ path: a.parquet }", columns: "- { name: note, type: string }");

        Assert.That(result.Clean, Is.EqualTo(2));
        Assert.That(rows.Select(row => row.GetAs<string>("note")), Is.EqualTo(new[] { "", "x" }));
    }

    [Test]
    public void ColumnOfATypeThatSparkDoesNotRead_IsRefusedByName()
    {
        Samples.Write(Path.Combine(_folder, "a.parquet"), [.. Columns, "optional int32 vibration (TIME(MILLIS,true))"], Rows);

        Assert.That(
            async () => await RunAsync("{ path: a.parquet }"),
            Throws
                .TypeOf<UsageException>()
                .With.Message.Contains("a.parquet has a column of a type that Spark does not read")
                .And.Message.Contains("vibration (TIME(MILLIS,true))")
        );
    }

    [Test]
    public void FileThatCannotBeUsed_IsRefusedByName()
    {
        using (Assert.EnterMultipleScope())
        {
            Refused("lacks.parquet", "SELECT 1 AS id, 0 AS failed", "no column 'temperature'");
            Refused("nested.parquet", "SELECT 1 AS id, named_struct('a', 1) AS temperature, 0 AS failed", "is a struct, a list or a map");
            Refused("_hidden.parquet", "SELECT 1 AS id, 1D AS temperature, 0 AS failed", "begins with '_'");
        }
        File.WriteAllText(Path.Combine(_folder, "text.parquet"), "id,temperature\n");
        Assert.That(
            async () => await RunAsync("{ path: text.parquet }"),
            Throws.TypeOf<UsageException>().With.Message.Contains("text.parquet cannot be read as Parquet")
        );
    }

    private void Refused(string name, string query, string message)
    {
        Write(name, query);
        Assert.That(
            async () => await RunAsync($"{{ path: {name} }}"),
            Throws.TypeOf<UsageException>().With.Message.Contains(message).And.Message.Contains(name)
        );
    }

    private async Task<(List<Row> Rows, PreprocessResult Result)> RunAsync(string files, string more = "", string columns = "")
    {
        var dataSet = DataSetDefinition.Parse(
            $$"""
            name: parquet-files
            title: Parquet files
            origin: { url: "https://example.org/files", licence: CC0 }
            format: { type: parquet }
            files: [{{files}}]
            columns:
              - { name: file, source: $file, type: string }
              - { name: id, type: int }
              - { name: temperature, type: double }
              - { name: vibration, type: double, nullable: true }
              - { name: failed, type: int, nullable: true }
              {{columns}}
            {{more}}
            label: { column: failed }
            features: [temperature]
            split: { method: stratified, train: 0.6, validation: 0.2, test: 0.2 }
            model: { detector: z-score }
            """,
            "files.yaml"
        );
        var run = JobsFixture.NewRun(dataSet);
        var result = await PreprocessJob.RunAsync(run, _folder, [], CancellationToken.None);
        var clean = run.Workspace.Read(run.Spark, run.Workspace.Clean(dataSet.Name), "preprocess");
        var table = columns.Contains(" at,", StringComparison.Ordinal) ? clean.SelectExpr("*", "string(at) AS text") : clean;
        return ([.. table.OrderBy("id").Collect()], result);
    }

    /// <summary>Writes the rows of a query as one file.</summary>
    private void Write(string name, string query)
    {
        var parts = Path.Combine(JobsFixture.NewFolder(), "parts");
        JobsFixture.Session.Sql(query).Coalesce(1).Write().Parquet(parts);
        File.Move(Directory.GetFiles(parts, "part-*.parquet").Single(), Path.Combine(_folder, name));
    }
}
