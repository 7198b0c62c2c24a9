using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Gozcu.Models.DataSets;
using Gozcu.Models.DataSets.Files;

namespace Gozcu.Models.Tests.DataSets.Files;

[Category("Unit")]
public class DataFilesTests
{
    private const string Content = "pump;at\n1;2020-01-01\n";
    private static readonly string Checksum = Sha256(Content);

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new TemporaryFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public async Task GivenFolder_IsUsedAlone()
    {
        _folder.Write("data/pumps/a.csv", Content);
        _folder.Write("data/pumps/more-2.csv", Content);
        _folder.Write("data/pumps/more-10.csv", Content);
        var located = await Finder(folder: "data").LocateAsync(DataSet());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(located.Source, Is.EqualTo(DataSource.Given));
            Assert.That(
                located.Files.Select(f => f.RelativePath),
                Is.EqualTo(new[] { "pumps/a.csv", "pumps/more-10.csv", "pumps/more-2.csv" })
            );
            Assert.That(located.Files[0].FullPath, Is.EqualTo(_folder.Combine("data", "pumps", "a.csv")));
            Assert.That(located.Files[0].FileColumnValue, Is.EqualTo("pumps/a"));
        }
    }

    [Test]
    public void OtherContent_IsRefused()
    {
        _folder.Write("data/pumps/a.csv", Content + "x");
        _folder.Write("data/pumps/more-1.csv", Content);
        Assert.That(
            () => Finder(folder: "data").LocateAsync(DataSet()),
            Throws.TypeOf<DataUnavailableException>().With.Message.Contains("a.csv has the SHA-256").And.Message.Contains(Checksum)
        );
    }

    [Test]
    public void MissingFile_IsNamed()
    {
        _folder.Write("data/pumps/a.csv", Content);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                () => Finder(folder: "data").LocateAsync(DataSet()),
                Throws.TypeOf<DataUnavailableException>().With.Message.Contains("has no pumps/more-*.csv")
            );
            Assert.That(
                () => Finder(environment: _folder.Combine("nowhere")).LocateAsync(DataSet()),
                Throws.TypeOf<DataUnavailableException>().With.Message.StartsWith("GOZCU_DATA is")
            );
        }
    }

    [Test]
    public async Task FolderBesideTheCheckout_IsFoundFromBelow()
    {
        _folder.Write("shared/data/pumps/a.csv", Content);
        _folder.Write("checkout/Gozcu.slnx", "");
        Directory.CreateDirectory(_folder.Combine("checkout", "artifacts", "bin"));
        var located = await Finder(workingFolder: _folder.Combine("checkout", "artifacts", "bin")).LocateAsync(OneFile());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(located.Source, Is.EqualTo(DataSource.BesideCheckout));
            Assert.That(located.Folder, Is.EqualTo(_folder.Combine("shared", "data")));
        }
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Download_IsCheckedKeptAndDoneOnce(bool zipped)
    {
        var requests = 0;
        var finder = Finder(respond: _ =>
        {
            requests++;
            return new HttpResponseMessage
            {
                Content = new ByteArrayContent(zipped ? Zip("inner.csv", Content) : Encoding.UTF8.GetBytes(Content)),
            };
        });
        var seen = new Seen();
        var dataSet = OneFile(zipped ? "\n    member: inner.csv" : "");
        var first = await finder.LocateAsync(dataSet, seen);
        var again = await finder.LocateAsync(dataSet);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(File.ReadAllText(first.Files[0].FullPath), Is.EqualTo(Content));
            Assert.That(first.Source, Is.EqualTo(DataSource.Downloaded));
            Assert.That(again.Files, Is.EqualTo(first.Files));
            Assert.That(requests, Is.EqualTo(1));
            Assert.That(seen.All[^1].IsDone, Is.True);
            Assert.That(
                Directory.GetFiles(Path.GetDirectoryName(first.Files[0].FullPath)!),
                Has.Length.EqualTo(1),
                "nothing temporary stays"
            );
        }
    }

    [Test]
    public void DownloadOfOtherContent_IsRefusedAndLeavesNothing()
    {
        var finder = Finder(respond: _ => new HttpResponseMessage { Content = new StringContent("<html>moved</html>") });
        Assert.That(
            () => finder.LocateAsync(OneFile()),
            Throws.TypeOf<DataUnavailableException>().With.Message.Contains("is expected").And.Message.Contains("set GOZCU_DATA")
        );
        Assert.That(Directory.GetFiles(_folder.Combine("cache"), "*", SearchOption.AllDirectories), Is.Empty);
    }

    [Test]
    public void FailedDownload_SaysWhyAndWhatToDo()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                () => Finder(respond: _ => new HttpResponseMessage(HttpStatusCode.NotFound)).LocateAsync(OneFile()),
                Throws.TypeOf<DataUnavailableException>().With.Message.Contains("404").And.Message.Contains("set GOZCU_DATA")
            );
            Assert.That(
                () => Finder(respond: _ => throw new HttpRequestException("no route to host")).LocateAsync(OneFile()),
                Throws.TypeOf<DataUnavailableException>().With.Message.Contains("no route to host")
            );
        }
    }

    [Test]
    public void CancelledDownload_LeavesNothing()
    {
        using var cancel = new CancellationTokenSource();
        var finder = Finder(respond: _ =>
        {
            cancel.Cancel();
            return new HttpResponseMessage { Content = new StringContent(Content) };
        });
        Assert.That(() => finder.LocateAsync(OneFile(), null, cancel.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(Directory.GetFiles(_folder.Combine("cache"), "*", SearchOption.AllDirectories), Is.Empty);
    }

    [TestCase("ai4i2020", 1)]
    [TestCase("skab", 17)]
    [TestCase("nab-machine-temperature", 1)]
    [TestCase("iot", 0)]
    public async Task OwnDataSets_MatchTheFilesBesideTheCheckout(string name, int files)
    {
        LocatedData located;
        try
        {
            located = await new DataFiles(cache: _folder.FullName, http: () => new HttpMessageInvoker(new NoNetwork())).LocateAsync(
                new DataSetCatalog().Open(name)
            );
        }
        catch (DataUnavailableException e) when (e.InnerException is HttpRequestException { Message: NoNetwork.Reason })
        {
            Assert.Ignore("the data sets' files are not on this machine");
            return;
        }
        Assert.That(located.Files, Has.Count.EqualTo(files));
    }

    [Test]
    public void Windows_AreThoseOfTheBenchmark()
    {
        var label = new DataSetCatalog().Open("nab-machine-temperature").Label!;
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Gozcu.slnx")))
        {
            root = root.Parent;
        }
        var file = root is null ? "" : Path.Combine(root.FullName, "..", "shared", "data", "nab", "windows.json");
        if (!File.Exists(file))
        {
            Assert.Ignore("the benchmark's windows are not on this machine");
        }
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        var expected = json
            .RootElement.GetProperty("machine_temperature_system_failure.csv")
            .EnumerateArray()
            .Select(pair => new LabelWindow(Time(pair[0]), Time(pair[1])));
        Assert.That(label.Windows, Is.EqualTo(expected));
        Assert.That(label.IsInsideWindow(label.Windows[1].To) && !label.IsInsideWindow(label.Windows[1].To.AddSeconds(1)), Is.True);

        static DateTimeOffset Time(JsonElement text) =>
            DateTimeOffset.Parse(text.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
    }

    /// <summary>An archive made to fill the disk: a thousandth of what it becomes.</summary>
    [Test]
    public void MemberThatGrowsBeyondReason_IsRefused()
    {
        var bomb = Zip("inner.csv", new string('0', 40_000_000));
        var finder = Finder(respond: _ => new HttpResponseMessage { Content = new ByteArrayContent(bomb) });

        var refused = Assert.ThrowsAsync<DataUnavailableException>(async () =>
            await finder.LocateAsync(OneFile("\n    member: inner.csv"))
        );

        Assert.That(refused!.Message, Does.Contain("'inner.csv' would grow from").And.Contain("40000000 bytes"));
        Assert.That(Directory.EnumerateFiles(_folder.FullName, "*", SearchOption.AllDirectories), Is.Empty, "nothing of it is left");
    }

    /// <summary>An archive that says of a member that it is smaller than it is.</summary>
    [Test]
    public void MemberOfAnotherSizeThanDeclared_IsRefused()
    {
        var archive = Zip("inner.csv", new string('0', 1000));
        foreach (var place in Enumerable.Range(0, archive.Length - 4).Where(i => BitConverter.ToInt32(archive, i) == 1000).ToList())
        {
            BitConverter.TryWriteBytes(archive.AsSpan(place), 10);
        }
        var finder = Finder(respond: _ => new HttpResponseMessage { Content = new ByteArrayContent(archive) });

        Assert.That(
            async () => await finder.LocateAsync(OneFile("\n    member: inner.csv")),
            Throws.TypeOf<DataUnavailableException>().With.Message.Contains("cannot be downloaded").Or.Message.Contains("SHA-256")
        );
        Assert.That(Directory.EnumerateFiles(_folder.FullName, "*", SearchOption.AllDirectories), Is.Empty, "nothing of it is left");
    }

    private DataFiles Finder(
        string? folder = null,
        string? environment = null,
        string? workingFolder = null,
        Func<HttpRequestMessage, HttpResponseMessage>? respond = null
    ) =>
        new(
            folder is null ? null : _folder.Combine(folder),
            _folder.Combine("cache"),
            workingFolder ?? _folder.FullName,
            name => name == "GOZCU_DATA" ? environment : null,
            () => new HttpMessageInvoker(new Responder(respond ?? (_ => throw new HttpRequestException("not expected"))))
        );

    private static DataSetDefinition DataSet() => SampleDefinition.With(new string('0', 64), Checksum);

    private static DataSetDefinition OneFile(string extra = "") =>
        DataSetDefinition.Parse(
            SampleDefinition
                .Text.Replace(new string('0', 64), Checksum, StringComparison.Ordinal)
                .Replace("\n  - path: pumps/more-*.csv", extra, StringComparison.Ordinal),
            "pumps.yaml"
        );

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static byte[] Zip(string name, string content)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            using var entry = archive.CreateEntry(name).Open();
            entry.Write(Encoding.UTF8.GetBytes(content));
        }
        return stream.ToArray();
    }

    private sealed class Seen : IProgress<DataDownloadProgress>
    {
        public List<DataDownloadProgress> All { get; } = [];

        public void Report(DataDownloadProgress value) => All.Add(value);
    }

    private sealed class Responder(Func<HttpRequestMessage, HttpResponseMessage> respond) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(respond(request));
    }

    private sealed class NoNetwork : HttpMessageHandler
    {
        public const string Reason = "no network in this test";

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new HttpRequestException(Reason);
    }
}
