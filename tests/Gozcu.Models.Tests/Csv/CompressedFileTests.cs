using System.IO.Compression;
using System.Text;
using Gozcu.Models.DataSets.Files;
using ICSharpCode.SharpZipLib.BZip2;
using ICSharpCode.SharpZipLib.Zip;

namespace Gozcu.Models.Tests.Csv;

[Category("Unit")]
public class CompressedFileTests
{
    private static readonly string[] Rows = [.. Enumerable.Range(0, 20_000).Select(i => $"{i}|{i * 7919 % 10007}|x")];
    private static readonly byte[] Plain = Encoding.UTF8.GetBytes("a,b,c\n" + string.Join('\n', Rows).Replace('|', ',') + "\n");

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new TemporaryFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [TestCase("texts.csv.gz")]
    [TestCase("texts.csv", Description = "the name does not matter")]
    public void Gzip_IsRead(string name) => Assert.That(Read(name, Gzip(Plain)), Is.EqualTo(Rows));

    [Test]
    public void GzipOfSeveralMembers_IsReadToItsEnd() =>
        Assert.That(Read("texts.csv.gz", [.. Gzip(Plain), .. Gzip(Encoding.UTF8.GetBytes("x,y,z\n"))]), Is.EqualTo(Rows.Append("x|y|z")));

    [Test]
    public void GzipWithADamagedMemberBehind_IsRefused()
    {
        var second = Gzip(Encoding.UTF8.GetBytes("x,y,z\n"));
        second[0] ^= 0xFF;

        Assert.That(
            () => Read("texts.csv.gz", [.. Gzip(Plain), .. second]),
            Throws.TypeOf<InvalidDataException>().With.Message.Contains("texts.csv.gz cannot be unpacked to its end")
        );
    }

    [Test]
    public void GzipPaddedWithZeros_IsRead() => Assert.That(Read("texts.csv.gz", [.. Gzip(Plain), .. new byte[512]]), Is.EqualTo(Rows));

    [Test]
    public void PlainText_UnderACompressedName_IsRead() => Assert.That(Read("texts.csv.gz", Plain), Is.EqualTo(Rows));

    [Test]
    public void Bzip2_IsRead() => Assert.That(Read("texts.csv.bz2", Bzip2(Plain)), Is.EqualTo(Rows));

    [Test]
    public void Bzip2OfSeveralStreams_IsReadToItsEnd() =>
        Assert.That(Read("texts.csv.bz2", [.. Plain.Chunk(10_000).SelectMany(Bzip2), .. Bzip2([])]), Is.EqualTo(Rows));

    [Test]
    public void Bzip2OfNothing_HasNoRows() => Assert.That(Read("texts.csv.bz2", Bzip2([])), Is.Empty);

    [TestCase("more text than a stream begins with")]
    [TestCase("BZh")]
    public void Bzip2WithSomethingElseBehind_IsRefused(string behind) =>
        Assert.That(
            () => Read("texts.csv.bz2", [.. Bzip2(Plain), .. Encoding.UTF8.GetBytes(behind)]),
            Throws.TypeOf<InvalidDataException>().With.Message.Contains("texts.csv.bz2 cannot be unpacked to its end")
        );

    [Test]
    public void ZipOfOneFile_IsRead() => Assert.That(Read("texts.zip", Zip("texts.csv")), Is.EqualTo(Rows));

    [Test]
    public void ZipOfSeveralFiles_IsRefused() =>
        Assert.That(
            () => Read("texts.zip", Zip("1.csv", "2.csv")),
            Throws.TypeOf<InvalidDataException>().With.Message.Contains("zip archive").And.Message.Contains("2 files")
        );

    [Test]
    public void ZipOfAMac_IsReadWithoutWhatTheMacAdds() =>
        Assert.That(Read("texts.zip", Zip("texts.csv", "__MACOSX/._texts.csv")), Is.EqualTo(Rows));

    [Test]
    public void ZipWithAnotherChecksum_IsRefused([Values] CompressionLevel level)
    {
        var zip = Zip(level, "texts.csv");
        // The directory at the end has the checksum that is tested.
        zip[zip.AsSpan().IndexOf("PK\u0001\u0002"u8) + 16] ^= 1;

        Assert.That(
            () => Read("texts.zip", zip),
            Throws.TypeOf<InvalidDataException>().With.Message.Contains("texts.zip cannot be unpacked to its end")
        );
    }

    [Test]
    public void ZipThatIsCutOff_IsRefused() =>
        Assert.That(
            () => Read("texts.zip", Zip("texts.csv")[..2_000]),
            Throws.TypeOf<InvalidDataException>().With.Message.Contains("texts.zip cannot be unpacked to its end")
        );

    [Test]
    public void ZipWithAPassword_IsRefused()
    {
        var stream = new MemoryStream();
        using (var zip = new ZipOutputStream(stream) { IsStreamOwner = false, Password = "x" })
        {
            zip.PutNextEntry(new ZipEntry("texts.csv"));
            zip.Write(Plain);
        }

        Assert.That(
            () => Read("texts.zip", stream.ToArray()),
            Throws.TypeOf<InvalidDataException>().With.Message.Contains("texts.zip is a zip archive with a password")
        );
    }

    [TestCase(0.5)]
    [TestCase(0.999)]
    public void GzipThatIsCutOff_IsRefused(double share)
    {
        var whole = Gzip(Plain);

        Assert.That(
            () => Read("texts.csv.gz", whole[..(int)(whole.Length * share)]),
            Throws.TypeOf<InvalidDataException>().With.Message.Contains("texts.csv.gz cannot be unpacked to its end")
        );
    }

    [TestCase("28 B5 2F FD 00 00 00 00", "Zstandard")]
    [TestCase("50 2A 4D 18 04 00 00 00", "Zstandard")]
    [TestCase("5D 00 00 80 00 FF FF FF", "LZMA")]
    [TestCase("1F 9D 90 69 64 2C 73 2C", "by compress")]
    [TestCase("FD 37 7A 58 5A 00 00 00", "xz")]
    [TestCase("50 41 52 31 15 04 15 00", "Parquet")]
    [TestCase("37 7A BC AF 27 1C 00 04", "7-Zip")]
    public void OtherFormats_AreRefusedByName(string bytes, string format) =>
        Assert.That(
            () => Read("texts.csv", Convert.FromHexString(bytes.Replace(" ", "", StringComparison.Ordinal))),
            Throws.TypeOf<InvalidDataException>().With.Message.Contains(format).And.Message.Contains("texts.csv")
        );

    [TestCase("pumps/a.csv", "pumps/a")]
    [TestCase("pumps/a.csv.gz", "pumps/a")]
    [TestCase("run [1].csv.bz2", "run [1]")]
    [TestCase("a.b.csv", "a.b")]
    [TestCase("archive.gz", "archive")]
    [TestCase(".csv", ".csv")]
    [TestCase(".x.csv", ".x")]
    [TestCase("d.1/none", "d.1/none")]
    public void FileColumn_IsThePathWithoutExtensions(string path, string value) =>
        Assert.That(new LocatedFile("/data/" + path, path).FileColumnValue, Is.EqualTo(value));

    private List<string> Read(string name, byte[] bytes)
    {
        var path = _folder.Combine(name);
        File.WriteAllBytes(path, bytes);
        return CsvSamples.Rows(CsvSamples.DataSet(), path);
    }

    private static byte[] Gzip(byte[] bytes)
    {
        var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(bytes);
        }
        return stream.ToArray();
    }

    private static byte[] Bzip2(byte[] bytes)
    {
        var stream = new MemoryStream();
        BZip2.Compress(new MemoryStream(bytes), stream, isStreamOwner: false, level: 9);
        return stream.ToArray();
    }

    private static byte[] Zip(params string[] names) => Zip(CompressionLevel.Optimal, names);

    private static byte[] Zip(CompressionLevel level, params string[] names)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
            {
                using var member = archive.CreateEntry(name, level).Open();
                member.Write(Plain);
            }
        }
        return stream.ToArray();
    }
}
