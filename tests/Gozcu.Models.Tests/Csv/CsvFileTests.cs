using System.Text;
using Gozcu.Models.Csv;
using Gozcu.Models.DataSets;
using Gozcu.Models.DataSets.Files;

namespace Gozcu.Models.Tests.Csv;

[Category("Unit")]
public class CsvFileTests
{
    private const string Header = "a,\"B, of x\",c\n";

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new TemporaryFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [TestCase("1,2,3\n", "1|2|3")]
    [TestCase("1,2,3", "1|2|3", Description = "no line end at the end")]
    [TestCase("1,2,", "1|2|", Description = "an empty cell at the end")]
    [TestCase(",,\n", "||")]
    [TestCase("1,\"x, y\",3\n", "1|x, y|3")]
    [TestCase("1,\"say \"\"hot\"\" twice\",3\n", "1|say \"hot\" twice|3")]
    [TestCase("1,\"6\"\" pipe\",\"\"\"\"\n", "1|6\" pipe|\"")]
    [TestCase("1,\"D:\\logs\\\",3\n", "1|D:\\logs\\|3", Description = "a backslash is a character like others")]
    [TestCase("1,\"two\nlines\",\"two\r\nmore\"\r\n", "1|two\nlines|two\r\nmore")]
    [TestCase("1,\"\",3\n", "1||3")]
    [TestCase("1,6\" pipe,a\"b\"c\n", "1|6\" pipe|a\"b\"c", Description = "a quote inside an unquoted cell")]
    [TestCase("1, \"x, y\"\t,3\n", "1|x, y|3", Description = "white space around a quoted cell")]
    [TestCase("1, x ,3\n", "1| x |3", Description = "white space in an unquoted cell")]
    [TestCase("#1,2,3\n", "#1|2|3", Description = "there are no comments")]
    [TestCase("1,a\0b,3\n", "1|a\0b|3")]
    public void Row_IsReadAsWritten(string row, string cells) => Assert.That(Read(Header + row), Is.EqualTo(new[] { cells }));

    [TestCase("\n")]
    [TestCase("\r\n")]
    [TestCase("\r")]
    public void LineEnds_AreAllTaken_AndBlankLinesAreNoRows(string end) =>
        Assert.That(Read($"{end}  {end}{Header.Trim()}{end}1,2,3{end}{end} \t{end}4,5,6{end}"), Is.EqualTo(new[] { "1|2|3", "4|5|6" }));

    [Test]
    public void MixedLineEnds_AreTaken() =>
        Assert.That(Read(Header + "1,2,3\r\n4,5,6\r7,8,9\n10,11,12"), Is.EqualTo(new[] { "1|2|3", "4|5|6", "7|8|9", "10|11|12" }));

    [Test]
    public void RowsThatAreNotWellFormed_AreGivenWithTheirLine() =>
        Assert.That(
            Read(Header + "1,\"x\ny\",3\n1,2\n1,2,3,\n1,\"x\"y,3\n4,5,6\n"),
            Is.EqualTo(new[] { "1|x\ny|3", "malformed 4: 1,2", "malformed 5: 1,2,3,", "malformed 6: 1,\"x\"y,3", "4|5|6" })
        );

    [TestCase("B, of x")]
    [TestCase("b", Description = "the column's own name, as clean data have it")]
    public void Columns_AreFoundByName_InAnyOrder(string name) =>
        Assert.That(Read($"z,\"{name}\", \"a\" \n1,2,3\n"), Is.EqualTo(new[] { "3|2|-" }));

    [TestCase("a,c\n1,2\n", "has no column 'B, of x'")]
    [TestCase("a;b;c\n1;2;3\n", "Is ',' its delimiter?")]
    [TestCase("a,b,a\n1,2,3\n", "has the column 'a' twice, as its columns 1 and 3")]
    [TestCase("a,\"b\"x,c\n1,2,3\n", "the header in line 1 has text behind a closing quote")]
    [TestCase("a\0,\0b\0\n1,2,3\n", "UTF-16")]
    public void Header_ThatDoesNotFit_IsRefused(string text, string message) =>
        Assert.That(
            () => Read(text),
            Throws.TypeOf<InvalidDataException>().With.Message.Contains(message).And.Message.Contains("texts.csv")
        );

    [Test]
    public void NamesThatNobodyNeeds_MayBeThereTwice() => Assert.That(Read("a,b,,\n1,2,,\n"), Is.EqualTo(new[] { "1|2|-" }));

    [TestCase("")]
    [TestCase("\n\n")]
    [TestCase(Header)]
    public void WithoutRows_ThereAreNone(string text) => Assert.That(Read(text), Is.Empty);

    [Test]
    public void WithoutHeader_CellsAreInTheOrderOfTheColumns() =>
        Assert.That(Read("1,2,3,4,0\n", CsvSamples.DataSet(", header: false")), Is.EqualTo(new[] { "1|2|3" }));

    [Test]
    public void LongCell_IsReadWhole()
    {
        var cell = new string('x', 3_000_000);

        Assert.That(Read($"{Header}1,{cell},3\n1,\"{cell}\n\"\"\",3\n"), Is.EqualTo(new[] { $"1|{cell}|3", $"1|{cell}\n\"|3" }));
    }

    [Test]
    public void QuoteNeverClosed_IsRefused_WithItsLine([Values(1, 3_000_000)] int lines) =>
        Assert.That(
            () => Read(Header + "1,\"x\ny\",3\n1,\"2,3\n" + string.Concat(Enumerable.Repeat("4,5,6\n", lines))),
            Throws.TypeOf<InvalidDataException>().With.Message.Contains("line 4").And.Message.Contains("never closed")
        );

    [Test]
    public void Pieces_HoldEveryRowOnce([Values(1, 7, 64)] int bytes, [Values(false, true)] bool hasMark)
    {
        var random = new Random(5);
        var text = new StringBuilder(Header);
        for (var i = 0; i < 200; i++)
        {
            text.Append(RandomCell(random))
                .Append(',')
                .Append(RandomCell(random))
                .Append(',')
                .Append(i)
                .Append(random.Next(3) == 0 ? "\r\n" : "\n");
            text.Append(random.Next(5) == 0 ? "\n" : "");
        }
        var path = Write([.. hasMark ? Encoding.UTF8.GetPreamble() : [], .. Encoding.UTF8.GetBytes(text.ToString())]);
        var dataSet = CsvSamples.DataSet();

        var pieces = CsvFile.Divide(dataSet, new LocatedFile(path, "texts.csv"), bytes);

        var whole = CsvSamples.Rows(dataSet, path);
        Assert.That(whole, Has.Count.EqualTo(200));
        Assert.That(pieces, Has.Count.GreaterThan(50));
        Assert.That(pieces.SelectMany(piece => CsvSamples.Rows(dataSet, path, piece)), Is.EqualTo(whole));
    }

    [Test]
    public void Offsets_RiseFromRowToRow()
    {
        var path = Write(Encoding.Unicode.GetBytes("\ufeff" + Header + "1,\"x\ny\",3\n4,5,6\n"));
        using var file = new CsvFile(CsvSamples.DataSet(), new LocatedFile(path, "texts.csv"));
        var offsets = new List<long>();
        while (file.Read())
        {
            offsets.Add(file.Offset);
        }
        Assert.That(offsets, Is.EqualTo(new[] { Header.Length, Header.Length + 10 }));
    }

    private static string RandomCell(Random random) =>
        random.Next(4) switch
        {
            0 => $"\"{random.Next()}, \"\"é\"\"\n{random.Next()}\"",
            1 => "",
            2 => $"{random.Next()}\" x",
            _ => $"{random.Next()}",
        };

    private List<string> Read(string text, DataSetDefinition? dataSet = null) =>
        CsvSamples.Rows(dataSet ?? CsvSamples.DataSet(), Write(Encoding.UTF8.GetBytes(text)));

    private string Write(byte[] bytes)
    {
        var path = _folder.Combine("texts.csv");
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
