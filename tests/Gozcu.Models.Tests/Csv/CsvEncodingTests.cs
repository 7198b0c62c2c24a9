using System.Text;
using Gozcu.Models.Csv;
using Gozcu.Models.DataSets.Files;
using Gozcu.Models.Measurements;

namespace Gozcu.Models.Tests.Csv;

[Category("Unit")]
public class CsvEncodingTests
{
    private const string Text = "a,b,c\npresse Süd,Öl läuft,ok\n";

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new TemporaryFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [TestCase("utf-8", "utf-8", false)]
    [TestCase("utf-8", "utf-8", true)]
    [TestCase("iso-8859-1", "iso-8859-1", false)]
    [TestCase("windows-1252", "windows-1252", false)]
    [TestCase("utf-16", "utf-16", true)]
    [TestCase("utf-16", "utf-16", false)]
    [TestCase("utf-16", "utf-16BE", true)]
    [TestCase("utf-16", "utf-16BE", false)]
    [TestCase("utf-16le", "utf-16", false)]
    [TestCase("utf-16be", "utf-16BE", false)]
    [TestCase("utf-8", "utf-16", true, Description = "the byte order mark says more than the definition")]
    [TestCase("iso-8859-1", "utf-8", true, Description = "the byte order mark says more than the definition")]
    public void Encoding_IsRead(string defined, string written, bool hasMark) =>
        Assert.That(Rows(defined, Bytes(written, Text, hasMark)), Is.EqualTo(new[] { "presse Süd|Öl läuft|ok" }));

    [Test]
    public void LargeText_IsReadWhole([Values("utf-16", "iso-8859-1")] string encoding)
    {
        var rows = Enumerable.Range(0, 50_000).Select(i => $"{i},ü{(encoding == "utf-16" ? "😀" : "é")},ok").ToArray();

        Assert.That(
            Rows(encoding, Bytes(encoding, "a,b,c\n" + string.Join('\n', rows), hasMark: false)),
            Is.EqualTo(rows.Select(row => row.Replace(',', '|')))
        );
    }

    [Test]
    public void EuroSign_IsOneOfWindows1252() =>
        Assert.That(Rows("windows-1252", Bytes("windows-1252", "a,b,c\n5 €,2,3\n", hasMark: false)), Is.EqualTo(new[] { "5 €|2|3" }));

    [TestCase("utf-8", "utf-8", "C3 28")]
    [TestCase("utf-8", "iso-8859-1", "E4")]
    [TestCase("us-ascii", "utf-8", "C3 A4")]
    [TestCase("utf-16", "utf-16", "00 D8")]
    public void WhatIsNotOfTheEncoding_RejectsItsRowAlone(string defined, string rest, string bytes)
    {
        var dataSet = CsvSamples.DataSet($", encoding: {defined}");
        var path = Write([
            .. Bytes(rest, "a,b,c,n\n1,2,3,4\n1,x", hasMark: false),
            .. Convert.FromHexString(bytes.Replace(" ", "", StringComparison.Ordinal)),
            .. Bytes(rest, ",3,4\n5,6,7,8\n", hasMark: false),
        ]);
        var batch = new MeasurementBatch(dataSet);
        var reader = new CsvMeasurementReader(batch, MeasurementPurpose.Training);
        using var file = new CsvFile(dataSet, new LocatedFile(path, "texts.csv"));
        var reasons = new List<string>();
        while (file.Read())
        {
            reasons.Add(reader.TryAdd(file, "texts"u8, out var rejection) ? "" : $"{rejection.Code.Name()} {rejection.Field}");
        }
        Assert.That(reasons, Is.EqualTo(new[] { "", "wrong-encoding b", "" }));
        Assert.That(batch.Columns[3].Doubles.ToArray(), Is.EqualTo(new[] { 4.0, 8.0 }));
    }

    [Test]
    public void HeaderThatIsNotOfTheEncoding_IsRefused() =>
        Assert.That(
            () => Rows("utf-8", Bytes("iso-8859-1", "a,b,Wärme\n1,2,3\n", hasMark: false)),
            Throws.TypeOf<InvalidDataException>().With.Message.Contains("header that is not utf-8").And.Message.Contains("windows-1252")
        );

    [Test]
    public void Utf32_IsRefusedByName() =>
        Assert.That(
            () => Rows("utf-8", Bytes("utf-32", Text, hasMark: true)),
            Throws.TypeOf<InvalidDataException>().With.Message.Contains("is UTF-32")
        );

    private List<string> Rows(string encoding, byte[] bytes) =>
        CsvSamples.Rows(CsvSamples.DataSet($", encoding: {encoding}"), Write(bytes));

    private static byte[] Bytes(string encoding, string text, bool hasMark)
    {
        var chosen = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        return [.. hasMark ? chosen.GetPreamble() : [], .. chosen.GetBytes(text)];
    }

    private string Write(byte[] bytes)
    {
        var path = _folder.Combine("texts.csv");
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
