using System.Globalization;
using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.Evaluate;
using Gozcu.Jobs.Features;
using Gozcu.Jobs.Running;
using Gozcu.Jobs.Split;
using Gozcu.Jobs.Train;
using Gozcu.Models.Packages;

namespace Gozcu.Jobs.Tests.Train;

/// <summary>Training rows without labels, without values, without anything that differs.</summary>
[TestFixture]
[Category("EndToEnd")]
internal sealed class UnusualDataTests
{
    private const int Rows = 300;
    private const string Tunable = "{ detector: DETECTOR, tune: { TUNE }, threshold: { objective: f1 } }";

    private static readonly string[] Columns =
    [
        "name: temperature, type: double",
        "name: vibration, type: double, nullable: true",
        "name: valve, type: double, nullable: true",
        "name: failed, type: int, nullable: true",
    ];

    [TestCase("logistic-regression")]
    [TestCase("random-forest")]
    [TestCase("z-score")]
    public async Task FeatureMissingInEveryRow_IsNamed(string detector)
    {
        var run = await SplitAsync(i => ("", "1.5", Failed(i)), "vibration");

        var training = Assert.Throws<UsageException>(() => Training.Run(run, new TrainOptions { Detector = detector }));
        Assert.That(training!.Message, Does.StartWith("feature vibration has no value").And.Contain("leave it out"));
    }

    [TestCase("logistic-regression", "regularisation: [0.01, 0.1]")]
    [TestCase("random-forest", "trees: [3, 5]")]
    public async Task FeatureMissingInEveryRow_IsNamedBeforeTuning(string detector, string tune)
    {
        var model = Tunable.Replace("DETECTOR", detector, StringComparison.Ordinal).Replace("TUNE", tune, StringComparison.Ordinal);
        var run = await SplitAsync(i => ("", "1.5", Failed(i)), "vibration", model);

        Assert.That(
            () => Training.Run(run, new TrainOptions { Tune = true }),
            Throws.TypeOf<UsageException>().With.Message.StartsWith("feature vibration has no value")
        );
    }

    [Test]
    public async Task FeaturesThatAreNeverThereTogether_AreNamed()
    {
        var run = await SplitAsync(i => (i % 2 == 0 ? "1" : "", i % 2 == 0 ? "" : "2", Failed(i)), "vibration, valve");

        Assert.That(
            () => Training.Run(run, new TrainOptions { Detector = "logistic-regression" }),
            Throws
                .TypeOf<UsageException>()
                .With.Message.Contains("every feature")
                .And.Message.Contains("vibration in")
                .And.Message.Contains("valve in")
        );
        Assert.That(Training.Run(run, new TrainOptions { Detector = "random-forest" }).Rows, Is.EqualTo(180), "which takes missing values");
    }

    [TestCase("logistic-regression")]
    [TestCase("random-forest")]
    [TestCase("z-score")]
    public async Task ConstantFeature_IsSaid(string detector)
    {
        var run = await SplitAsync(i => ($"{i % 7}", "1.5", Failed(i)), "vibration, valve");

        var result = Training.Run(run, new TrainOptions { Detector = detector });

        Assert.That(result.ConstantFeatures, Is.EqualTo(new[] { "valve" }));
        Assert.That(result.Remarks(), Has.One.StartsWith("valve: the same value"));
    }

    [Test]
    public async Task MissingImputedByAMeanThatIsNone_IsNamed()
    {
        var run = await SplitAsync(
            i => ("", "1.5", Failed(i)),
            "vibration",
            rest: "cleaning: { missing: [{ column: vibration, action: impute, value: mean }] }"
        );

        Assert.That(
            () => Training.Run(run, new TrainOptions()),
            Throws.TypeOf<UsageException>().With.Message.Contains("vibration has no value")
        );
    }

    /// <summary>Half of the rows have no label. A detector that takes these for normal weighs the classes wrongly, and is judged on rows of which nothing is known.</summary>
    [TestCase("logistic-regression", 90)]
    [TestCase("z-score", 180)]
    public async Task RowsWithoutALabel_AreNoNormalOnes(string detector, int learned)
    {
        var run = await SplitAsync(i => ($"{i % 7}", $"{i % 3}", i % 2 == 1 ? "" : Failed(i / 2)), "vibration, valve");

        var trained = Training.Run(run, new TrainOptions { Detector = detector });
        var evaluated = EvaluateJob.Run(run, new EvaluateOptions());

        Assert.That((trained.Rows, trained.Positives, trained.Unlabelled), Is.EqualTo((learned, 18, 90)));
        Assert.That((evaluated.Scorecard.Rows, evaluated.Scorecard.Positives), Is.EqualTo((30, 6)));
        Assert.That((evaluated.Unlabelled, evaluated.Unscored), Is.EqualTo((30, 0)));
        var manifest = new ModelStore(run.Workspace.Models).Open("small", "latest").Manifest;
        Assert.That(manifest.Training.Unlabelled, Is.EqualTo(90));
        Assert.That(manifest.Metrics["validation-rows"], Is.EqualTo(30));
    }

    /// <summary>A run that is known to be normal as a whole comes without labels; the definition says so.</summary>
    [Test]
    public async Task ImputedLabel_CountsEverywhere()
    {
        var run = await SplitAsync(
            i => ($"{i % 7}", $"{i % 3}", i % 2 == 1 ? "" : Failed(i / 2)),
            "vibration, valve",
            rest: "cleaning: { missing: [{ column: failed, action: impute, value: 0 }] }"
        );

        var parts = SplitResult.CountRows(run.Workspace.Read(run.Spark, run.Workspace.Parts("small"), "split"), run.DataSet).Parts;
        var trained = Training.Run(run, new TrainOptions { Detector = "random-forest" });
        var evaluated = EvaluateJob.Run(run, new EvaluateOptions());

        Assert.That((parts[0].Rows, parts[0].Labelled, parts[0].Anomalies), Is.EqualTo((180, 180, 18)));
        Assert.That((trained.Rows, trained.Positives, trained.Unlabelled), Is.EqualTo((180, 18, 0)));
        Assert.That((evaluated.Scorecard.Rows, evaluated.Scorecard.Positives, evaluated.Unlabelled), Is.EqualTo((60, 6, 0)));
    }

    /// <summary>The same labelled rows give the same model, whether rows without a label are beside them or not.</summary>
    [Test]
    public async Task RowsWithoutALabel_ChangeNoClassWeight()
    {
        const string balanced = "{ detector: logistic-regression, class-weight: balanced, threshold: { objective: f1 } }";
        var all = await SplitAsync(i => ($"{i % 7}", $"{i % 3}", i % 2 == 1 ? "" : Failed(i / 2)), "vibration, valve", balanced);
        var labelled = JobsFixture.NewRun(all.DataSet);
        labelled.Workspace.Write(
            all.Workspace.Read(all.Spark, all.Workspace.Parts("small"), "split").Filter("failed IS NOT NULL"),
            labelled.Workspace.Parts("small"),
            "split"
        );

        double[] Arrays(JobRun run)
        {
            Training.Run(run, new TrainOptions());
            var package = new ModelStore(run.Workspace.Models).Open("small", "latest");
            return ScoredRows
                .Of(
                    Part.RowsOf(labelled.Workspace.Read(run.Spark, labelled.Workspace.Parts("small"), "split"), run.DataSet, Part.Test),
                    package
                )
                .Scores;
        }

        Assert.That(Arrays(all).Order(), Is.EqualTo(Arrays(labelled).Order()).Within(1e-6));
    }

    [Test]
    public async Task WithoutAnyLabel_AFixedThresholdIsEnough()
    {
        var run = await SplitAsync(i => ($"{i % 7}", $"{i % 3}", ""), "vibration, valve");

        var trained = Training.Run(run, new TrainOptions());

        Assert.That((trained.Threshold.Warning, trained.Threshold.Critical), Is.EqualTo((3.0, 4.5)));
        Assert.That(
            () => EvaluateJob.Run(run, new EvaluateOptions()),
            Throws.TypeOf<UsageException>().With.Message.Contains("60 without a label")
        );
        Assert.That(
            () => Training.Run(run, new TrainOptions { Detector = "random-forest" }),
            Throws.TypeOf<UsageException>().With.Message.Contains("0 of 0 labelled")
        );
    }

    [Test]
    public async Task FewAnomalies_AreInEveryFold()
    {
        const string model = "{ detector: logistic-regression, tune: { regularisation: [0.01, 0.1] }, threshold: { objective: f1 } }";
        var run = await SplitAsync(i => ($"{i % 7}", $"{i % 3}", i % 60 == 0 ? "1" : "0"), "vibration, valve", model);

        var tuned = Training.Run(run, new TrainOptions { Tune = true, Folds = 3 });
        Assert.That(tuned.Trials.Select(t => t.AreaUnderPrecisionRecall), Is.All.GreaterThan(0));
        Assert.That(
            () => Training.Run(run, new TrainOptions { Tune = true, Folds = 5 }),
            Throws.TypeOf<UsageException>().With.Message.StartsWith("--folds is 5, but there are only 3 anomalies")
        );
    }

    private static string Failed(int i) => i % 5 == 0 ? "1" : "0";

    private static async Task<JobRun> SplitAsync(
        Func<int, (string Vibration, string Valve, string Failed)> cells,
        string features,
        string? model = null,
        string rest = ""
    )
    {
        var data = new SmallData
        {
            Columns = Columns,
            Features = ["temperature", .. features.Split(", ")],
            Rest = rest,
        };
        var run = await (model is null ? data : data with { Model = model }).PreprocessAsync([
            "temperature,vibration,valve,failed",
            .. Enumerable
                .Range(0, Rows)
                .Select(i =>
                {
                    var (vibration, valve, failed) = cells(i);
                    var temperature = (20 + (failed == "1" ? 30 : 0) + i % 13 / 3.0).ToString("F3", CultureInfo.InvariantCulture);
                    return $"{temperature},{vibration},{valve},{failed}";
                }),
        ]);
        SplitJob.Run(run, new SplitOptions());
        return run;
    }
}
