using System.Text;
using System.Text.Json;
using Gozcu.Models.DataSets;
using Gozcu.Models.DataSets.Files;
using Gozcu.Models.Measurements;
using Gozcu.Producer.Replay;
using Gozcu.Producer.Sending;

namespace Gozcu.Producer.Tests.Replay;

[TestFixture]
[Category("Unit")]
internal sealed class CsvMeasurementsTests
{
    private const string Yaml = """
        name: pumps
        title: Pumps
        origin:
          url: https://example.org/pumps
          licence: CC0
        format:
          type: csv
          delimiter: ";"
          missing-values: ["", NA]
        files:
          - path: pumps/*.csv
        columns:
          - { name: run, source: $file, type: string }
          - { name: pump, source: Pump, type: string }
          - { name: at, source: At, type: timestamp }
          - { name: flow, source: Flow, type: double, min: 0, max: 10, nullable: true }
          - { name: starts, source: Starts, type: int, nullable: true }
          - { name: running, source: Running, type: boolean, nullable: true }
          - { name: mode, source: Mode, type: category, values: [auto, manual], nullable: true }
          - { name: fault, source: $windows, type: int, nullable: true }
        key: [pump, run]
        time:
          column: at
          format: dd.MM.yyyy HH:mm
        label:
          column: fault
          positive: 1
          windows:
            - [2026-01-01 00:01:00, 2026-01-01 00:02:00]
        features:
          - flow
        split: { method: time, train: 0.6, validation: 0.2, test: 0.2 }
        model:
          detector: z-score
        """;
    private const string Header = "Pump;At;Flow;Starts;Running;Mode\n";
    private static readonly DataSetDefinition Pumps = DataSetDefinition.Parse(Yaml, "pumps/dataset.yaml");

    private TemporaryFolder _folder = new();

    [SetUp]
    public void SetUp() => _folder = new TemporaryFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public void Cells_BecomeValuesOfTheirType()
    {
        var read = Read("a.csv", Header + "p1;01.01.2026 00:01;1.50;3.0;TRUE;auto\n");

        Assert.That(
            read.Lines,
            Is.EqualTo(
                new[]
                {
                    """{"run":"a","pump":"p1","at":"2026-01-01T00:01:00Z","flow":1.5,"starts":3,"running":true,"mode":"auto","fault":1}""",
                }
            )
        );
        Assert.That(read.Keys, Is.EqualTo(new[] { "p1|a" }));
        Assert.That(read.Misfits, Is.Zero);
    }

    [Test]
    public void MissingCells_GiveNoField()
    {
        var read = Read("a.csv", Header + "p1;01.01.2026 00:05;NA;;;\n");

        Assert.That(read.Lines, Is.EqualTo(new[] { """{"run":"a","pump":"p1","at":"2026-01-01T00:05:00Z","fault":0}""" }));
        Assert.That(read.Misfits, Is.Zero);
    }

    [TestCase("p1;01.01.2026 00:00;wet;;;", "\"flow\":\"wet\"")]
    [TestCase("p1;01.01.2026 00:00;Infinity;;;", "\"flow\":\"Infinity\"")]
    [TestCase("p1;01.01.2026 00:00;;;maybe;", "\"running\":\"maybe\"")]
    [TestCase("p1;01.01.2026 00:00;;;;off", "\"mode\":\"off\"")]
    [TestCase("p1;32.01.2026 00:00;1;;;", "\"at\":\"32.01.2026 00:00\"")]
    [TestCase("p1;01.01.2026 00:00;;2.5;;", "\"starts\":2.5")]
    [TestCase("p1;01.01.2026 00:00;1", "\"p1;01.01.2026 00:00;1\"")]
    [TestCase("p1;01.01.2026 00:00;1;2;true;auto;more", "\"p1;01.01.2026 00:00;1;2;true;auto;more\"")]
    [TestCase("\"p\"1;01.01.2026 00:00;1;2;true;auto", "\"\\\"p\\\"1;01.01.2026 00:00;1;2;true;auto\"")]
    public void RowsThatDoNotFit_AreSentAsTheyAre_AndCounted(string row, string field)
    {
        var read = Read("a.csv", Header + row + "\np2;01.01.2026 00:00;1;2;true;auto\n");

        Assert.That(read.Lines, Has.Count.EqualTo(2));
        Assert.That(read.Lines[0], Does.Contain(field));
        Assert.That(read.Misfits, Is.EqualTo(1));
    }

    [Test]
    public void FileCutInALine_GivesWhatIsThere()
    {
        var read = Read("a.csv", Header + "p1;01.01.2026 00:00;1;2;true;auto\np2;01.01.2026 00:0");

        Assert.That(read.Lines[1], Is.EqualTo("\"p2;01.01.2026 00:0\""));
        Assert.That(read.Misfits, Is.EqualTo(1));
    }

    [TestCase("")]
    [TestCase(Header)]
    public void EmptyFileAndHeaderOnly_GiveNothing(string text) => Assert.That(Read("a.csv", text).Lines, Is.Empty);

    [Test]
    public void TimeInstead_StandsInTheTimeColumn()
    {
        var read = Read(
            "a.csv",
            Header + "p1;01.01.2026 00:00;1;2;true;auto\n",
            new DateTimeOffset(2030, 2, 3, 4, 5, 6, 789, TimeSpan.Zero)
        );

        Assert.That(read.Lines[0], Does.Contain("\"at\":\"2030-02-03T04:05:06.789Z\""));
    }

    [Test]
    public void ColumnsInAnotherOrder_OrByTheirOwnNames_AreFound()
    {
        var read = Read("a.csv", "flow;at;pump;something\n2;01.01.2026 00:00;p1;x\n");

        Assert.That(read.Lines, Is.EqualTo(new[] { """{"run":"a","pump":"p1","at":"2026-01-01T00:00:00Z","flow":2,"fault":0}""" }));
    }

    [Test]
    public void MissingColumn_IsNamed_WithTheHeaderAndTheDelimiter() =>
        Assert.That(
            () => Read("a.csv", "Pump,At,Flow\np1,01.01.2026 00:00,1\n"),
            Throws.TypeOf<InvalidDataException>().With.Message.Contains("no column 'Pump'").And.Message.Contains("Is ';' its delimiter?")
        );

    [Test]
    public void WrongEncoding_GoesAsItIs()
    {
        var path = _folder.Write("a.csv", "");
        File.WriteAllBytes(path, [.. Encoding.UTF8.GetBytes(Header + "p1;01.01.2026 00:00;1;2;true;"), 0xE4, (byte)'\n']);

        using var source = new CsvMeasurements(Pumps, InputFiles.At(Pumps, path).Files, loops: 1, count: null);
        var record = Drain(source, null).Records[0];

        var isTaken = new MeasurementJsonReader(new MeasurementBatch(Pumps)).TryAdd(record, out var rejection);
        Assert.That((isTaken, rejection.Code, source.Misfits), Is.EqualTo((false, RejectionCode.WrongEncoding, 1L)));
    }

    [Test]
    public void QuoteNeverClosed_InALargeFile_IsNamed()
    {
        var path = _folder.Write("a.csv", Header + "\"p1;" + string.Concat(Enumerable.Repeat("01.01.2026 00:00;1;2;true;auto\n", 200_000)));

        Assert.That(
            () => CsvMeasurements.CountRows(Pumps, InputFiles.At(Pumps, path).Files, CancellationToken.None),
            Throws.TypeOf<InvalidDataException>().With.Message.Contains(path).And.Message.Contains("never closed")
        );
    }

    [Test]
    public void Folder_GivesItsCsvFilesByName_WithoutThoseThatProgramsHide()
    {
        _folder.Write("b/2.csv", Header + "p2;01.01.2026 00:00;1;2;true;auto\n");
        _folder.Write("b/_3.csv", Header + "p3;01.01.2026 00:00;1;2;true;auto\n");
        _folder.Write("b/_temporary/4.csv", "x");
        _folder.Write("b/.hidden.csv", "x");
        _folder.Write("b/1.csv", Header + "p1;01.01.2026 00:00;1;2;true;auto\n");
        _folder.Write("b/notes.txt", "x");
        using var source = new CsvMeasurements(Pumps, InputFiles.At(Pumps, _folder.File("b")).Files, loops: 2, count: null);

        Assert.That(Drain(source, null).Keys, Is.EqualTo(new[] { "p1|1", "p2|2", "p3|_3", "p1|1", "p2|2", "p3|_3" }));
    }

    [Test]
    public void EmptyFiles_WithoutEnd_End()
    {
        var path = _folder.Write("a.csv", Header);
        using var source = new CsvMeasurements(Pumps, InputFiles.At(Pumps, path).Files, loops: 0, count: null);

        Assert.That(source.Read(), Is.False);
    }

    [Test]
    public void RealDataSet_FitsItsDefinition([Values("ai4i2020", "skab", "nab-machine-temperature")] string name)
    {
        var dataSet = new DataSetCatalog().Open(name);
        LocatedData located;
        try
        {
            located = new DataFiles().LocateAsync(dataSet).GetAwaiter().GetResult();
        }
        catch (DataUnavailableException e)
        {
            Assert.Ignore(e.Message);
            return;
        }
        var count = CsvMeasurements.CountRows(dataSet, located.Files, CancellationToken.None);
        using var source = new CsvMeasurements(dataSet, located.Files, loops: 1, count);

        var read = Drain(source, null);

        Assert.That(read.Lines, Has.Count.EqualTo(count));
        Assert.That(source.Misfits, Is.Zero);
    }

    private sealed record Result(List<string> Lines, List<byte[]> Records, List<string> Keys, long Misfits);

    private Result Read(string name, string text, DateTimeOffset? time = null)
    {
        var path = _folder.Write(name, text);
        using var source = new CsvMeasurements(Pumps, InputFiles.At(Pumps, path).Files, loops: 1, count: null);
        return Drain(source, time);
    }

    private static Result Drain(CsvMeasurements source, DateTimeOffset? time)
    {
        var result = new Result([], [], [], 0);
        while (source.Read())
        {
            using var stream = new MemoryStream();
            using (var json = new Utf8JsonWriter(stream, Production.JsonOptions))
            {
                source.Write(json, time);
            }
            result.Records.Add(stream.ToArray());
            result.Lines.Add(Encoding.UTF8.GetString(stream.ToArray()));
            result.Keys.Add(source.Key is null ? "" : Encoding.UTF8.GetString(source.Key));
        }
        return result with { Misfits = source.Misfits };
    }
}
