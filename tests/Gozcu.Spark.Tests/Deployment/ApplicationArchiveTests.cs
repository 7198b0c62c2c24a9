using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.InteropServices;
using Microsoft.Spark;
using Microsoft.Spark.Deployment;

namespace Gozcu.Spark.Tests.Deployment;

[Category("Unit")]
public sealed class ApplicationArchiveTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private string _folder = null!;
    private string _cache = null!;

    [SetUp]
    public void MakeApplication()
    {
        _folder = SparkFixture.NewFolder();
        _cache = Path.Combine(SparkFixture.NewFolder(), "archives");
        Directory.CreateDirectory(Path.Combine(_folder, "data"));
        File.WriteAllText(Path.Combine(_folder, "App.dll"), "program");
        File.WriteAllText(Path.Combine(_folder, "App.xml"), "documentation");
        File.WriteAllText(Path.Combine(_folder, "data", "stations.xml"), "data");
        File.WriteAllText(Path.Combine(_folder, "App"), "host");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path.Combine(_folder, "App"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    [Test]
    public void Archive_HoldsTheApplicationButTheDocumentationOfItsAssemblies()
    {
        using var archive = Archive().Open();

        Assert.That(Read(archive).Keys, Is.EqualTo(new[] { "App", "App.dll", "data/stations.xml" }));
        Assert.That(Read(archive)["data/stations.xml"].Text, Is.EqualTo("data"));
    }

    [Test]
    public void Archive_WhatRuns_IsExecutableForEverybody()
    {
        using var archive = Archive().Open();
        var entries = Read(archive);

        Assert.That(entries["App"].Mode, Is.EqualTo(Convert.ToInt32("755", 8)));
        Assert.That(entries["App.dll"].Mode, Is.EqualTo(Convert.ToInt32("644", 8)));
    }

    [Test]
    public void Archive_WithDotnet_HoldsTheRuntimeOfThisProcessAndNoOther()
    {
        var names = ArchiveContents.Of(_folder, withRuntime: true).Entries.Select(entry => entry.Name).ToList();
        var runtime = $"dotnet/shared/Microsoft.NETCore.App/{Environment.Version}/";

        Assert.That(names, Does.Contain(runtime + "System.Private.CoreLib.dll").And.Contain("dotnet/dotnet"));
        Assert.That(names, Has.Exactly(1).Matches<string>(name => name.EndsWith("/libhostfxr.so", StringComparison.Ordinal)));
        Assert.That(names, Has.None.Contains("/sdk/"));
    }

    [TestCase(true, false)]
    [TestCase(false, true)]
    [Platform("Linux")]
    public void Archive_HoldsTheNativeLibrariesOfPlatformsThatNodesCanBe(bool withRuntime, bool hasOtherArchitectures)
    {
        string[] platforms = [RuntimeInformation.RuntimeIdentifier, "linux-s390x", "unix", "osx-arm64", "win-x64", "win7-x86"];
        foreach (var platform in platforms)
        {
            Directory.CreateDirectory(Path.Combine(_folder, "runtimes", platform, "native"));
            File.WriteAllText(Path.Combine(_folder, "runtimes", platform, "native", "library"), platform);
        }

        var packed = ArchiveContents.Of(_folder, withRuntime).Entries.Select(entry => entry.Name).ToList();

        string[] own =
        [
            .. platforms[..3].Where(p => hasOtherArchitectures || p != "linux-s390x").Select(p => $"runtimes/{p}/native/library"),
        ];
        Assert.That(packed.Where(name => name.StartsWith("runtimes/", StringComparison.Ordinal)), Is.EquivalentTo(own));
    }

    [TestCase(true)]
    [TestCase(false)]
    [Platform("Linux")]
    public void Archive_HoldsLibrariesForMuslOnlyWithoutADotnetForGlibc(bool withRuntime)
    {
        var architecture = $"{RuntimeInformation.ProcessArchitecture}".ToLowerInvariant();
        string[] files =
        [
            $"linux-{architecture}/native/kafka.so",
            $"linux-{architecture}/native/alpine-kafka.so",
            $"linux-musl-{architecture}/native/kafka.so",
        ];
        foreach (var file in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder, "runtimes", file))!);
            File.WriteAllText(Path.Combine(_folder, "runtimes", file), file);
        }

        var packed = ArchiveContents.Of(_folder, withRuntime).Entries.Select(entry => entry.Name).ToList();

        var onMusl = RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal);
        var expected = withRuntime && !onMusl ? files[..1] : files;
        Assert.That(
            packed.Where(name => name.StartsWith("runtimes/", StringComparison.Ordinal)),
            Is.EquivalentTo(expected.Select(file => "runtimes/" + file))
        );
    }

    [Test]
    public void SameFiles_ArePackedOnce()
    {
        using var first = Archive().Open();
        File.WriteAllText(first.Name, "as it was left");

        using var second = Archive().Open();

        Assert.That(second.Name, Is.EqualTo(first.Name));
        Assert.That(File.ReadAllText(second.Name), Is.EqualTo("as it was left"));
    }

    [Test]
    public void ChangedFile_MakesAnotherArchive()
    {
        using var first = Archive().Open();
        File.SetLastWriteTimeUtc(Path.Combine(_folder, "App.dll"), Now.UtcDateTime);

        using var second = Archive().Open();

        Assert.That(second.Name, Is.Not.EqualTo(first.Name));
        Assert.That(Read(second), Has.Count.EqualTo(3));
    }

    [Test]
    public void ManyAtOnce_AllGetAWholeArchive_AndNothingElseIsLeft()
    {
        var archives = new FileStream[8];
        Parallel.For(0, archives.Length, i => archives[i] = Archive().Open());

        Assert.That(archives.Select(archive => archive.Name).Distinct(), Has.Exactly(1).Items);
        Assert.That(archives.Select(archive => Read(archive).Count), Has.All.EqualTo(3));
        Assert.That(Directory.EnumerateFiles(_cache).Count(), Is.EqualTo(1));
        Array.ForEach(archives, archive => archive.Dispose());
    }

    [Test]
    public void ArchiveUnusedForAWeek_IsRemovedUnlessAProgramHoldsIt()
    {
        string unused;
        using (var archive = Archive("unused").Open())
        {
            unused = archive.Name;
        }

        using var held = Archive("held").Open();
        Array.ForEach([unused, held.Name], file => File.SetLastWriteTimeUtc(file, (Now - TimeSpan.FromDays(8)).UtcDateTime));

        using var another = Archive("another").Open();

        Assert.That(Directory.EnumerateFiles(_cache), Is.EquivalentTo(new[] { held.Name, another.Name }));
    }

    [Test]
    public void CacheThatCannotBeWritten_IsSaidWithWhatToDo()
    {
        File.WriteAllText(_cache, "a file in the folder's place");

        Assert.That(
            () => Archive().Open(),
            Throws
                .InstanceOf<IOException>()
                .With.Message.StartsWith($"The application cannot be packed into {_cache}")
                .And.Message.Contains("Set GOZCU_CACHE to a folder that can be written")
        );
    }

    private ApplicationArchive Archive(string name = "App") =>
        new(ArchiveContents.Of(_folder, withRuntime: false), name, _cache, new Clock());

    private static SortedDictionary<string, (int Mode, string Text)> Read(FileStream archive)
    {
        var entries = new SortedDictionary<string, (int Mode, string Text)>(StringComparer.Ordinal);
        using var file = File.OpenRead(archive.Name);
        using var tar = new TarReader(new GZipStream(file, CompressionMode.Decompress));
        while (tar.GetNextEntry() is { } entry)
        {
            using var text = new StreamReader(entry.DataStream!);
            entries.Add(entry.Name, ((int)entry.Mode, text.ReadToEnd()));
        }

        return entries;
    }

    private sealed class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
