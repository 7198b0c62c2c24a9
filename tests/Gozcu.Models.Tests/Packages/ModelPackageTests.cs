using System.Text;
using Gozcu.Models.Features;
using Gozcu.Models.Packages;
using Gozcu.Models.Tests.Detectors;

namespace Gozcu.Models.Tests.Packages;

[Category("Unit")]
public class ModelPackageTests
{
    private TemporaryFolder _folder = null!;
    private ModelPackage _package = null!;

    [SetUp]
    public void SetUp()
    {
        _folder = new TemporaryFolder();
        _package = new ModelStore(_folder.FullName).Save(PackageSamples.Of());
    }

    [TearDown]
    public void TearDown() => _folder.Dispose();

    private string Folder => _folder.Combine("pumps-model", "1");

    [Test]
    public void FolderAndBytes_GiveTheSameModel()
    {
        var fromFolder = ModelPackage.Load(Folder);
        var fromBytes = ModelPackage.FromBytes(fromFolder.ToBytes());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(fromFolder.Manifest.Version, Is.EqualTo(1));
            Assert.That(fromFolder.Manifest.Threshold, Is.EqualTo(_package.Manifest.Threshold));
            Assert.That(fromFolder.DataSet.Hash, Is.EqualTo(_package.DataSet.Hash));
            Assert.That(Scores(fromFolder), Is.EqualTo(Scores(_package)));
            Assert.That(Scores(fromBytes), Is.EqualTo(Scores(_package)));
            Assert.That(fromBytes.ToBytes(), Is.EqualTo(_package.ToBytes()), "the same package has the same bytes");
        }
    }

    [TestCase(ModelPackage.ManifestFile)]
    [TestCase(ModelPackage.ArraysFile)]
    [TestCase(ModelPackage.ChecksumFile)]
    public void ChangedByte_IsFound(string file)
    {
        var path = Path.Combine(Folder, file);
        var original = File.ReadAllBytes(path);
        var random = new Random(5);
        for (var round = 0; round < 50; round++)
        {
            var bytes = original.ToArray();
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(path, bytes);
            Assert.That(() => ModelPackage.Load(Folder), Throws.TypeOf<PackageException>().With.Message.Contains(Folder));
        }
        File.WriteAllBytes(path, original[..(original.Length / 2)]);
        Assert.That(() => ModelPackage.Load(Folder), Throws.TypeOf<PackageException>());
        File.Delete(path);
        Assert.That(() => ModelPackage.Load(Folder), Throws.TypeOf<PackageException>().With.Message.Contains($"it has no {file}"));
    }

    [Test]
    public void NewerFormat_SaysSo()
    {
        Rewrite("\"formatVersion\": 1", "\"formatVersion\": 2");
        Assert.That(
            () => ModelPackage.Load(Folder),
            Throws.TypeOf<PackageException>().With.Message.Contains("format version 2, but this program reads 1")
        );
    }

    [Test]
    public void ForeignManifest_SaysSo()
    {
        Rewrite("gozcu-model", "onnx");
        Assert.That(
            () => ModelPackage.Load(Folder),
            Throws.TypeOf<PackageException>().With.Message.Contains("not one of a model package of ours")
        );
        File.WriteAllText(Path.Combine(Folder, ModelPackage.ManifestFile), "[1]");
        Assert.That(
            () => ModelPackage.Load(Folder),
            Throws.TypeOf<PackageException>().With.Message.Contains("not one of a model package of ours")
        );
    }

    [Test]
    public void WhatIsNoPackage_IsRefused()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                () => ModelPackage.Load(_folder.Combine("none")),
                Throws.TypeOf<PackageException>().With.Message.Contains("there is no such folder")
            );
            Assert.That(() => ModelPackage.FromBytes(Encoding.UTF8.GetBytes("hello")), Throws.TypeOf<PackageException>());
            Assert.That(() => ModelPackage.FromBytes([]), Throws.TypeOf<PackageException>());
        }
    }

    [Test]
    public void ManifestAndDetectorThatDoNotFit_AreRefused()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                () => PackageSamples.Of(scorer: Samples.Of("random-forest", 3)),
                Throws.TypeOf<PackageException>().With.Message.Contains("the detector takes 3, but the definition gives 11")
            );
            Assert.That(
                () => PackageSamples.Of(scorer: Samples.Of("z-score", 11)),
                Throws.TypeOf<PackageException>().With.Message.Contains("no array")
            );
            Assert.That(
                () => PackageSamples.Of(warning: 0.6, critical: 0.5),
                Throws.TypeOf<PackageException>().With.Message.Contains("thresholds")
            );
            Assert.That(
                () => _package.WithManifest(m => m with { DataSet = m.DataSet with { Hash = "0" } }),
                Throws.TypeOf<PackageException>().With.Message.Contains("not the one its manifest names")
            );
            Assert.That(
                () => _package.WithManifest(m => m with { Detector = "oracle" }),
                Throws.TypeOf<PackageException>().With.Message.Contains("no detector 'oracle'")
            );
        }
    }

    [Test]
    public void Checksums_AreThoseOfSha256Sum()
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, ModelPackage.ChecksumFile));
        var expected = new[] { ModelPackage.ManifestFile, ModelPackage.ArraysFile }.Select(file =>
            $"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(Folder, file))))}  {file}"
        );
        Assert.That(lines, Is.EqualTo(expected));
    }

    private void Rewrite(string old, string replacement)
    {
        var path = Path.Combine(Folder, ModelPackage.ManifestFile);
        var text = File.ReadAllText(path);
        Assert.That(text, Does.Contain(old));
        File.WriteAllText(path, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    private static double[] Scores(ModelPackage package)
    {
        const int rows = 100;
        var scores = new double[rows];
        var features = package.Manifest.Features.Count;
        package.Scorer.Score(new FeatureColumns(Samples.Values(features, rows, seed: 1), features, rows, rows), scores);
        return scores;
    }
}
