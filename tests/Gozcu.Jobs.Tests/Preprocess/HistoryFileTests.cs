using System.Globalization;
using System.IO.Compression;
using System.Text;
using Gozcu.Jobs.Preprocess;
using Gozcu.Jobs.Tables;
using Gozcu.Models.DataSets;
using Gozcu.Models.DataSets.Files;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Jobs.Tests.Preprocess;

/// <summary>Files as people have them, through Spark: every row of every file, in their order, once.</summary>
[TestFixture]
[Category("EndToEnd")]
internal sealed class HistoryFileTests
{
    private const string Header = "id,note,temperature,failed\n";

    private string _folder = "";

    [SetUp]
    public void SetUp() => _folder = JobsFixture.NewFolder();

    [Test]
    public async Task FilesOfAnyName_AreAllRead()
    {
        string[] names =
        [
            "run [1].csv",
            "run {2}.csv",
            "run #3.csv",
            "run 4%20.csv",
            "läuft 5.csv",
            "run+6.csv",
            "_run7.csv",
            ".run8.csv",
            "run*9.csv",
            "sub,10?.csv",
        ];
        for (var i = 0; i < names.Length; i++)
        {
            Write(names[i], $"{Header}{i},ok,{i}.5,0\n");
        }
        string[] paths =
        [
            .. names.Select(name => name.Replace("*", @"\*", StringComparison.Ordinal).Replace("?", @"\?", StringComparison.Ordinal)),
        ];

        var rows = await CleanAsync(DataSet(files: string.Join(", ", paths.Select(path => $"{{ path: '{path}' }}"))));

        Assert.That(rows.Select(row => row.GetAs<int>("id")), Is.EqualTo(Enumerable.Range(0, names.Length)));
        Assert.That(rows.Select(row => row.GetAs<string>("file")), Is.EqualTo(names.Select(name => name[..^4])));
    }

    [Test]
    public async Task OfDuplicates_TheFirstFilesRowStays_HoweverLargeTheOther()
    {
        Write("2025-01.csv", Header + "1,first,1,0\n2,first,2,0\n");
        Write("2025-02.csv", Header + string.Concat(Enumerable.Range(2, 3_000).Select(i => $"{i},second,100,0\n")));
        Write("2025-03.csv.gz", Gzip(Header + "1,third,1,0\n5000,third,2,0\n"));

        var rows = await CleanAsync(DataSet(files: "{ path: '2025-*' }", more: "cleaning: { duplicates: drop, duplicates-by: [id] }"));

        Assert.That(rows, Has.Count.EqualTo(3_002));
        Assert.That(rows.Take(3).Select(row => row.GetAs<string>("note")), Is.EqualTo(new[] { "first", "first", "second" }));
        Assert.That(rows[^1].GetAs<string>("note"), Is.EqualTo("third"));
    }

    [Test]
    public async Task LargeFile_IsReadInPieces_WithQuotedLineEnds()
    {
        const int count = 150_000;
        Write("a.csv", Header + string.Concat(Enumerable.Range(0, count).Select(i => $"{i},\"two\nlines, \"\"{i}\"\"\",{i % 50}.25,0\n")));
        var located = new DataFiles(_folder).LocateAsync(DataSet());
        Assert.That(new FileInfo((await located).Files[0].FullPath).Length, Is.GreaterThan(5 << 20), "more than one piece");

        var rows = await CleanTableAsync(DataSet());

        var sums = rows.Agg(
                Count(Col("id")),
                CountDistinct("id"),
                Sum(Col("temperature")),
                Sum(When(Col("note").Contains("two\nlines, \""), 1))
            )
            .Collect()
            .Single();
        Assert.That(
            (sums.GetAs<long>(0), sums.GetAs<long>(1), sums.GetAs<double>(2), sums.GetAs<long>(3)),
            Is.EqualTo(((long)count, (long)count, Enumerable.Range(0, count).Sum(i => i % 50 + 0.25), (long)count))
        );
    }

    [Test]
    public async Task SpreadsheetsText_IsRead()
    {
        var path = Path.Combine(_folder, "a.csv");
        await File.WriteAllTextAsync(
            path,
            "\"id\"\t note\ttemperature\tfailed\r\n1\tÖl läuft\t20,5\t0\r\n2\t\"6\"\" Süd\"\t 21.5\tTrue\r\n",
            Encoding.Unicode
        );
        var run = JobsFixture.NewRun(DataSet(format: @", delimiter: ""\t"", encoding: utf-16", failed: "boolean"));

        var result = await PreprocessJob.RunAsync(run, _folder, [], CancellationToken.None);

        Assert.That((result.Clean, result.Reasons.GetValueOrDefault("wrong-type")), Is.EqualTo((1, 1)));
        var clean = run.Workspace.Read(run.Spark, run.Workspace.Clean("files"), "preprocess").Collect().Single();
        Assert.That((clean.GetAs<string>("note"), clean.GetAs<bool>("failed")), Is.EqualTo(("6\" Süd", true)));
        var rejected = run.Workspace.Read(run.Spark, run.Workspace.Rejected("files"), "preprocess").Collect().Single();
        Assert.That((rejected.GetAs<string>("file"), rejected.GetAs<string>("original")), Is.EqualTo((path, "1\tÖl läuft\t20,5\t0")));
    }

    [TestCase("1,ok,1,0\n2,\"never closed,2,0\n3,ok,3,0\n", "line 3 is never closed")]
    public void FileThatCannotBeReadToItsEnd_IsRefused(string rows, string message)
    {
        Write("a.csv", Header + rows);

        Assert.That(
            async () => await CleanAsync(DataSet()),
            Throws.TypeOf<InvalidDataException>().With.Message.Contains(message).And.Message.Contains("a.csv")
        );
    }

    [Test]
    public void FilesThatAreNotThere_AreNamed() =>
        Assert.That(
            async () => await CleanAsync(DataSet(files: "{ path: '*.csv' }")),
            Throws.TypeOf<DataUnavailableException>().With.Message.Contains("*.csv")
        );

    [Test]
    public async Task TimesOfAnyYear_AreWritten_AndReadBack([Values] TableFormat format)
    {
        string[] times =
        [
            "0001-01-01T00:00:00Z",
            "1582-10-10T12:00:00Z",
            "1899-12-30T00:00:00Z",
            "2025-01-01T13:00:00.123456+01",
            "9999-12-31T23:59:59.999999Z",
        ];
        Write("a.csv", "id,note,temperature,failed,at\n" + string.Concat(times.Select((time, i) => $"{i},ok,1,0,{time}\n")));

        var rows = await CleanTableAsync(DataSet(more: "time: { column: at }", columns: "- { name: at, type: timestamp }"), format);

        Assert.That(
            rows.Select(CallUDF("unix_micros", Col("at"))).Collect().Select(row => row.GetAs<long>(0)),
            Is.EqualTo(
                new[] { "0001-01-01", "1582-10-10T12:00", "1899-12-30", "2025-01-01T12:00:00.123456", "9999-12-31T23:59:59.999999" }.Select(
                    time =>
                        (DateTime.Parse(time, CultureInfo.InvariantCulture).Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond
                )
            )
        );
    }

    private async Task<List<Row>> CleanAsync(DataSetDefinition dataSet) => [.. (await CleanTableAsync(dataSet)).OrderBy("id").Collect()];

    private async Task<DataFrame> CleanTableAsync(DataSetDefinition dataSet, TableFormat format = TableFormat.Parquet)
    {
        var run = JobsFixture.NewRun(dataSet, format: format);
        await PreprocessJob.RunAsync(run, _folder, [], CancellationToken.None);
        return run.Workspace.Read(run.Spark, run.Workspace.Clean("files"), "preprocess");
    }

    private void Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    private void Write(string name, byte[] bytes) => File.WriteAllBytes(Path.Combine(_folder, name), bytes);

    private static byte[] Gzip(string text)
    {
        var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }
        return stream.ToArray();
    }

    private static DataSetDefinition DataSet(
        string files = "{ path: a.csv }",
        string format = "",
        string failed = "int",
        string columns = "",
        string more = ""
    ) =>
        DataSetDefinition.Parse(
            $$"""
            name: files
            title: Files
            origin: { url: "https://example.org/files", licence: CC0 }
            format: { type: csv{{format}} }
            files: [{{files}}]
            columns:
              - { name: file, source: $file, type: string }
              - { name: id, type: int }
              - { name: note, type: string, nullable: true }
              - { name: temperature, type: double }
              - { name: failed, type: {{failed}}, nullable: true }
              {{columns}}
            {{more}}
            label: { column: failed }
            features: [temperature]
            split: { method: stratified, train: 0.6, validation: 0.2, test: 0.2 }
            model: { detector: z-score }
            """,
            "files.yaml"
        );
}
