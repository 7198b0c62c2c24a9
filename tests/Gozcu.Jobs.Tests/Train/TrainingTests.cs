using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.Evaluate;
using Gozcu.Jobs.Preprocess;
using Gozcu.Jobs.Running;
using Gozcu.Jobs.Split;
using Gozcu.Jobs.Train;
using Gozcu.Models.Detectors;
using Gozcu.Models.Packages;

namespace Gozcu.Jobs.Tests.Train;

[TestFixture]
[Category("EndToEnd")]
internal sealed class TrainingTests
{
    private JobRun _run = null!;

    [OneTimeSetUp]
    public async Task Split()
    {
        _run = JobsFixture.NewRun(JobsFixture.Pump());
        await PreprocessJob.RunAsync(_run, null, [JobsFixture.WritePumps(JobsFixture.PumpLines(600))], CancellationToken.None);
        SplitJob.Run(_run, new SplitOptions());
    }

    [TestCase("logistic-regression")]
    [TestCase("random-forest")]
    [TestCase("z-score")]
    [TestCase("robust-z-score")]
    [TestCase("quantile-limits")]
    [TestCase("hotelling")]
    [TestCase("pca")]
    [TestCase("hbos")]
    public void TrainedModel_IsPackagedAndJudged(string detector)
    {
        var trained = Training.Run(_run, new TrainOptions { Detector = detector, Model = "pump-" + detector });

        var evaluated = EvaluateJob.Run(_run, new EvaluateOptions { Model = trained.Model });
        var manifest = new ModelStore(_run.Workspace.Models).Open(trained.Model, "latest").Manifest;
        Assert.That(manifest.Detector, Is.EqualTo(detector));
        Assert.That(manifest.Features, Is.EqualTo(new[] { "pressure", "flow", "power", "kind_small", "kind_large" }));
        Assert.That(manifest.Imputations["flow"], Is.InRange(20, 40));
        Assert.That((manifest.Training.Rows, manifest.Training.Positives), Is.EqualTo((360, 72)));
        Assert.That(manifest.Training.From, Is.LessThan(manifest.Training.To!.Value));
        Assert.That(evaluated.Scorecard.Rows, Is.EqualTo(120));
        Assert.That(evaluated.Scorecard.Baselines.Select(b => b.Name), Is.EqualTo(new[] { "always-alarm", "never-alarm", "random" }));
        if (DetectorCatalog.Get(detector).NeedsLabel)
        {
            Assert.That(evaluated.Scorecard.IsFit, Is.True, string.Join("; ", evaluated.Scorecard.Objections));
            Assert.That(evaluated.Scorecard.Confusion.F1, Is.GreaterThan(0.9));
        }
    }

    [Test]
    public void SameSeed_GivesTheSameModel()
    {
        var options = new TrainOptions
        {
            Detector = "random-forest",
            Model = "pump-twice",
            Seed = 5,
        };
        var store = new ModelStore(_run.Workspace.Models);

        byte[] Arrays(int version) => File.ReadAllBytes(Path.Combine(store.Folder("pump-twice", version), ModelPackage.ArraysFile));
        var first = Training.Run(_run, options).Version;
        var second = Training.Run(_run, options).Version;
        var other = Training.Run(_run, options with { Seed = 6 }).Version;

        Assert.That((first, second, other), Is.EqualTo((1, 2, 3)));
        Assert.That(Arrays(second), Is.EqualTo(Arrays(first)));
        Assert.That(Arrays(other), Is.Not.EqualTo(Arrays(first)));
    }

    [Test]
    public void Tuning_TriesTheGridAndTakesTheBest()
    {
        var trained = Training.Run(
            _run,
            new TrainOptions
            {
                Tune = true,
                Folds = 2,
                Model = "pump-tuned",
            }
        );

        Assert.That(trained.Trials.Select(t => t.Parameters["regularisation"]), Is.EqualTo(new[] { 0.001, 100 }));
        var best = trained.Trials.MaxBy(t => t.AreaUnderPrecisionRecall)!;
        Assert.That(trained.Parameters["regularisation"], Is.EqualTo(best.Parameters["regularisation"]));
        Assert.That(trained.Parameters["max-iterations"], Is.EqualTo(100));
    }

    [Test]
    public void TuningWithoutAGrid_IsRefused() =>
        Assert.That(
            () => Training.Run(_run, new TrainOptions { Tune = true, Detector = "random-forest" }),
            Throws.TypeOf<UsageException>().With.Message.Contains("grid")
        );

    [Test]
    public void UnfitModel_IsPromotedByForceOnly()
    {
        var package = Samples.NeverAlarm("pump-unfit");
        var store = new ModelStore(_run.Workspace.Models);
        store.Save(package);

        Assert.That(
            () => EvaluateJob.Run(_run, new EvaluateOptions { Model = "pump-unfit", Promote = true }),
            Throws.TypeOf<PackageException>().With.Message.Contains("unfit")
        );
        Assert.That(store.CurrentVersion("pump-unfit"), Is.Null);
        EvaluateJob.Run(
            _run,
            new EvaluateOptions
            {
                Model = "pump-unfit",
                Promote = true,
                Force = true,
            }
        );
        Assert.That(store.CurrentVersion("pump-unfit"), Is.EqualTo(1));
    }

    [Test]
    public void UnknownModel_IsNamedWithTheKnown() =>
        Assert.That(
            () => EvaluateJob.Run(_run, new EvaluateOptions { Model = "no-such-model" }),
            Throws.TypeOf<PackageException>().With.Message.Contains("no-such-model")
        );
}
