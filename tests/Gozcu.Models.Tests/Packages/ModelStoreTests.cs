using Gozcu.Models.Evaluation;
using Gozcu.Models.Packages;

namespace Gozcu.Models.Tests.Packages;

[Category("Unit")]
public class ModelStoreTests
{
    private static readonly Scorecard Good = Scorecard.Of(
        [.. Enumerable.Repeat(0.9, 10), .. Enumerable.Repeat(0.1, 10)],
        [.. Enumerable.Repeat(true, 10), .. Enumerable.Repeat(false, 10)],
        0.5
    );
    private static readonly Scorecard Bad = Scorecard.Of([0.1, 0.2, 0.8, 0.9], [true, true, false, false], 0.5);

    private TemporaryFolder _folder = null!;
    private ModelStore _store = null!;

    [SetUp]
    public void SetUp()
    {
        _folder = new TemporaryFolder();
        _store = new ModelStore(_folder.Combine("models"));
    }

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public void Versions_Increase()
    {
        var package = PackageSamples.Of();
        Assert.That(Enumerable.Range(0, 3).Select(_ => _store.Save(package).Manifest.Version), Is.EqualTo(new[] { 1, 2, 3 }));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_store.Names, Is.EqualTo(new[] { "pumps-model" }));
            Assert.That(_store.Open("pumps-model", "2").Manifest.Version, Is.EqualTo(2));
            Assert.That(_store.Open("pumps-model", ModelStore.Latest).Manifest.Version, Is.EqualTo(3));
        }
    }

    [Test]
    public void WritersAtOnce_GetDifferentVersions()
    {
        var package = PackageSamples.Of("z-score");
        var versions = new int[16];
        Parallel.For(
            0,
            versions.Length,
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            i => versions[i] = _store.Save(package).Manifest.Version
        );
        using (Assert.EnterMultipleScope())
        {
            Assert.That(versions.Order(), Is.EqualTo(Enumerable.Range(1, versions.Length)));
            Assert.That(
                _store.Versions("pumps-model").Select(v => _store.Open("pumps-model", $"{v}").Manifest.Version),
                Is.EqualTo(Enumerable.Range(1, versions.Length))
            );
            Assert.That(
                Directory.GetDirectories(Path.GetDirectoryName(_store.Folder("pumps-model", 1))!),
                Has.Length.EqualTo(versions.Length),
                "nothing temporary stays"
            );
        }
    }

    [Test]
    public void Promotion_NeedsAFitModelOrForce()
    {
        var package = PackageSamples.Of();
        _store.Save(package);
        _store.Save(package);
        Assert.That(
            () => _store.Open("pumps-model"),
            Throws.TypeOf<PackageException>().With.Message.Contains("no version of model pumps-model is promoted")
        );
        Assert.That(
            () => _store.Promote("pumps-model", 1),
            Throws.TypeOf<PackageException>().With.Message.Contains("has not been evaluated")
        );
        _store.SaveEvaluation("pumps-model", 1, Bad);
        Assert.That(
            () => _store.Promote("pumps-model", 1),
            Throws.TypeOf<PackageException>().With.Message.Contains("is unfit: its F1 of 0 does not beat always-alarm")
        );
        _store.SaveEvaluation("pumps-model", 2, Good);
        _store.Promote("pumps-model", 2);
        Assert.That(_store.Open("pumps-model").Manifest.Version, Is.EqualTo(2));
        _store.Promote("pumps-model", 1, force: true);
        Assert.That(_store.Open("pumps-model").Manifest.Version, Is.EqualTo(1));
    }

    [Test]
    public void Evaluation_IsKeptWhole()
    {
        _store.Save(PackageSamples.Of());
        Assert.That(_store.Evaluation("pumps-model", 1), Is.Null);
        _store.SaveEvaluation("pumps-model", 1, Bad);
        _store.SaveEvaluation("pumps-model", 1, Good);
        var read = _store.Evaluation("pumps-model", 1)!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.IsFit, Is.True);
            Assert.That(read.Confusion, Is.EqualTo(Good.Confusion));
            Assert.That(read.Baselines, Is.EqualTo(Good.Baselines));
            Assert.That(read.AreaUnderPr, Is.EqualTo(Good.AreaUnderPr));
            Assert.That(read.Intervals, Is.EqualTo(Good.Intervals));
        }
    }

    [Test]
    public void UnknownModelOrVersion_ListsWhatThereIs()
    {
        Assert.That(() => _store.Open("pumps-model"), Throws.TypeOf<PackageException>().With.Message.Contains("holds none yet"));
        _store.Save(PackageSamples.Of());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                () => _store.Open("pump-model"),
                Throws.TypeOf<PackageException>().With.Message.EndsWith("did you mean 'pumps-model'?")
            );
            Assert.That(
                () => _store.Open("pumps-model", "7"),
                Throws.TypeOf<PackageException>().With.Message.Contains("no version '7'; it has 1")
            );
            Assert.That(() => _store.Open("../models"), Throws.TypeOf<PackageException>());
            Assert.That(() => _store.Promote("pumps-model", 4), Throws.TypeOf<PackageException>());
        }
    }

    [Test]
    public void FolderThatCannotBeWritten_IsNamed()
    {
        var blocked = _folder.Write("file", "");
        Assert.That(
            () => new ModelStore(blocked).Save(PackageSamples.Of()),
            Throws.TypeOf<PackageException>().With.Message.Contains(blocked)
        );
    }
}
