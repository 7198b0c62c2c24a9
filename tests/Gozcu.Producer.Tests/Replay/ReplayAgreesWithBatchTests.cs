using System.Text;
using System.Text.Json;
using Gozcu.Models.Csv;
using Gozcu.Models.DataSets;
using Gozcu.Models.DataSets.Files;
using Gozcu.Models.Measurements;
using Gozcu.Producer.Replay;
using Gozcu.Producer.Sending;

namespace Gozcu.Producer.Tests.Replay;

/// <summary>The same files read as preprocessing reads them, and as replay sends them and the stream reads what it sends: the same values, and the same reasons against them.</summary>
[TestFixture]
[Category("Unit")]
internal sealed class ReplayAgreesWithBatchTests
{
    private static readonly string[] Texts =
    [
        "press",
        " press",
        "6\"\" pipe",
        "a, b",
        "two\nlines",
        "é\u0001😀",
        "\\",
        "",
        "?",
        " ?",
        "NaN",
        "{}",
        "null",
    ];
    private static readonly string[] Numbers =
    [
        "1",
        "-0",
        "+5",
        "1.50",
        "1e2",
        "1E-3",
        "2.5",
        "1e400",
        "-1e400",
        "NaN",
        "nan",
        " 7 ",
        "?",
        " ?",
        "",
        " ",
        "Infinity",
        "-Infinity",
        "9007199254740993",
        "9223372036854775807",
        "9223372036854775808",
        "1,5",
        "0x10",
        "1_000",
        "1.0",
        "007",
        "16.5",
        "-0.001",
        "12 bar",
        "true",
        "1e-400",
        "0.1",
        "3000000000",
        "99.999999999999999",
    ];
    private static readonly string[] Booleans = ["True", "false", "TRUE", "1", "0", " 0", "1.0", "yes", "", "?", "t"];
    private static readonly string[] Kinds = ["L", " M", "H ", "l", "", "X", "très grand", "?"];

    private static readonly Dictionary<string, string[]> Times = new()
    {
        ["iso"] =
        [
            "2025-01-01T12:00:00Z",
            "2025-01-01 13:00:00+01",
            "2025-01-01 04:00:00.123456-0800",
            " 2025-01-01 12:00",
            "0001-01-01T00:00:00Z",
            "9999-12-31T23:59:59.999999Z",
            "1899-12-30",
            "2025-01-01T12:00:00,5",
            "01.01.2025",
            "1735689660",
            "",
            "?",
            "0001-01-01T00:00:00+01:00",
        ],
        ["dd.MM.yyyy HH:mm"] = ["01.01.2025 12:00", " 01.01.2025 12:00 ", "2025-01-01T12:00:00Z", "1.1.2025", "32.01.2025 00:00", ""],
        ["epoch-seconds"] =
        [
            "1735689660",
            "1735689660.123456",
            "-1",
            "0",
            "2025-01-01T12:00:00+01",
            "1e300",
            "yesterday",
            "",
            "999999999999999999",
        ],
        ["epoch-millis"] = ["1735689660123", "1735689660123.0", "-1", "2025-01-01", "1.5", "", "9223372036854775807"],
        ["epoch-micros"] = ["1735689660123456", "-62135596800000000", "253402300799999999", "253402300800000000", "x"],
    };

    private TemporaryFolder _folder = new();

    [SetUp]
    public void SetUp() => _folder = new TemporaryFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public void RandomFiles(
        [Values("iso", "dd.MM.yyyy HH:mm", "epoch-seconds", "epoch-millis", "epoch-micros")] string time,
        [Values("utf-8", "utf-16", "iso-8859-1")] string encoding
    )
    {
        var dataSet = DataSet(time, encoding);
        var random = new Random(time.Length * 31 + encoding.Length);
        var file = new StringBuilder("id,note,kind,running,at,real,maybe,whole,long,failed\n");
        for (var i = 0; i < 3_000; i++)
        {
            // One cell out of the ordinary in most rows, several in some: which of them is the reason must agree, too.
            var odd = random.Next(10) == 0 ? 3 : 8;
            string Cell(string[] any, string good) => random.Next(odd) == 0 ? Quoted(any[random.Next(any.Length)], random) : good;
            string[] cells =
            [
                i.ToString(System.Globalization.CultureInfo.InvariantCulture),
                Cell(Texts, "ok"),
                Cell(Kinds, "L"),
                Cell(Booleans, "1"),
                Cell(Times[time], Times[time][0]),
                Cell(Numbers, "1"),
                Cell(Numbers, "2"),
                Cell(Numbers, "3"),
                Cell(Numbers, "4"),
                Cell(Booleans, "0"),
            ];
            file.Append(
                string.Join(
                    ',',
                    random.Next(40) == 0 ? cells[..^1]
                        : random.Next(40) == 0 ? [.. cells, ""]
                        : cells
                )
            );
            file.Append(
                random.Next(30) == 0 ? "\n\n"
                : random.Next(2) == 0 ? "\n"
                : "\r\n"
            );
        }
        var bytes = Encoding.GetEncoding(encoding).GetBytes(file.ToString());
        if (encoding == "utf-8")
        {
            Break(bytes, random);
        }
        var path = _folder.File("odd.csv");
        File.WriteAllBytes(path, bytes);

        var batch = Batch(dataSet, path);
        var stream = Stream(dataSet, path);

        Assert.That(batch, Has.Count.GreaterThan(2_800).And.Some.StartsWith("{").And.Some.StartsWith("malformed"));
        Assert.That(stream, Is.EqualTo(batch));
    }

    [TestCase("id,note,kind,running,at,real,maybe,whole,long,failed\n1,\"valve \"\"A\"\", north\",M,True,2025-01-01T00:00:00Z,1,,3,4,0\n")]
    [TestCase("\ufeffid,note,kind,running,at,real,maybe,whole,long,failed\r\n1, \"x\" , M, 1, 2025-01-01, 1, ?, 3, 4, 0\r\n")]
    [TestCase("\n\nid,\"note\",kind,running,at,real,whole,long\n1,x,M,0,2025-01-01,1,3,4")]
    [TestCase("id,note,kind,running,at,real,maybe,whole,long,failed\r1,x,M,0,2025-01-01,1,,3,4,0\r")]
    public void Row_IsTakenByBoth(string text)
    {
        var dataSet = DataSet("iso", "utf-8");
        var path = _folder.Write("odd.csv", text);

        var batch = Batch(dataSet, path);

        Assert.That(batch, Has.Count.EqualTo(1).And.All.StartsWith("{id=1;"));
        Assert.That(Stream(dataSet, path), Is.EqualTo(batch));
    }

    /// <summary>Damages some bytes, so that they are no text.</summary>
    private static void Break(byte[] bytes, Random random)
    {
        for (var i = 200; i < bytes.Length; i += random.Next(4_000))
        {
            if (bytes[i] is not ((byte)',' or (byte)'"' or (byte)'\r' or (byte)'\n'))
            {
                bytes[i] = 0xFE;
            }
        }
    }

    private static string Quoted(string cell, Random random) =>
        cell.AsSpan().ContainsAny(',', '\n') || (random.Next(5) == 0 && !cell.Contains('"', StringComparison.Ordinal))
            ? $"\"{cell}\""
            : cell;

    private static List<string> Batch(DataSetDefinition dataSet, string path)
    {
        var measurements = new MeasurementBatch(dataSet);
        var reader = new CsvMeasurementReader(measurements, MeasurementPurpose.Training);
        using var file = new CsvFile(dataSet, new LocatedFile(path, "odd.csv"));
        var result = new List<string>();
        while (file.Read())
        {
            measurements.Clear();
            result.Add(reader.TryAdd(file, "odd"u8, out var rejection) ? Shown(measurements) : Shown(rejection));
        }
        return result;
    }

    private static List<string> Stream(DataSetDefinition dataSet, string path)
    {
        var measurements = new MeasurementBatch(dataSet);
        var reader = new MeasurementJsonReader(measurements);
        using var source = new CsvMeasurements(dataSet, [new LocatedFile(path, "odd.csv")], loops: 1, count: null);
        var result = new List<string>();
        while (source.Read())
        {
            using var stream = new MemoryStream();
            using (var json = new Utf8JsonWriter(stream, Production.JsonOptions))
            {
                source.Write(json, null);
            }
            measurements.Clear();
            result.Add(reader.TryAdd(stream.ToArray(), out var rejection) ? Shown(measurements) : Shown(rejection));
        }
        return result;
    }

    private static string Shown(Rejection rejection) =>
        rejection.Code switch
        {
            // A line that is no row goes as a text.
            RejectionCode.MalformedRow or RejectionCode.NotAnObject => "malformed",
            // What is no text in a record concerns the record.
            RejectionCode.WrongEncoding => rejection.Code.Name(),
            _ => $"{rejection.Code.Name()} {rejection.Field}",
        };

    private static string Shown(MeasurementBatch batch)
    {
        var text = new StringBuilder("{");
        foreach (var column in batch.Columns)
        {
            text.Append(column.Definition.Name).Append('=');
            text.Append(
                !column.Present[0] ? "-"
                : column.Definition.Type == ColumnType.String ? Convert.ToHexString(column.Text(0))
                : column.Definition.Type == ColumnType.Double
                    ? column.Doubles[0].ToString("R", System.Globalization.CultureInfo.InvariantCulture)
                : column.Longs[0].ToString(System.Globalization.CultureInfo.InvariantCulture)
            );
            text.Append(';');
        }
        return text.ToString();
    }

    private static DataSetDefinition DataSet(string time, string encoding) =>
        DataSetDefinition.Parse(
            $$"""
            name: odd
            title: Odd
            origin: { url: "https://example.org/odd", licence: CC0 }
            format: { type: csv, encoding: {{encoding}}, missing-values: ["", "?"] }
            files: [{ path: odd.csv }]
            columns:
              - { name: id, type: long }
              - { name: note, type: string, nullable: true }
              - { name: kind, type: category, values: [L, M, H, "très grand"] }
              - { name: running, type: boolean, nullable: true }
              - { name: at, type: timestamp, nullable: true }
              - { name: real, type: double, min: 0, max: 100000 }
              - { name: maybe, type: double, nullable: true }
              - { name: whole, type: int }
              - { name: long, type: long, nullable: true }
              - { name: failed, type: boolean, nullable: true }
            time: { column: at, format: "{{time}}" }
            label: { column: failed }
            features: [real]
            split: { method: stratified, train: 0.6, validation: 0.2, test: 0.2 }
            model: { detector: z-score }
            """,
            "odd.yaml"
        );
}
