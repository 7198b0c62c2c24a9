using System.Globalization;
using System.Text;
using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.Evaluate;
using Gozcu.Jobs.Features;
using Gozcu.Jobs.Preprocess;
using Gozcu.Jobs.Running;
using Gozcu.Jobs.ScoreStream;
using Gozcu.Jobs.Split;
using Gozcu.Jobs.Train;
using Gozcu.Models.DataSets;
using Gozcu.Models.Features;
using Gozcu.Models.Features.LookBack;
using Gozcu.Models.Measurements;
using Gozcu.Models.Packages;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Jobs.Tests.Features;

/// <summary>Features that look back over history on Spark, beside the same readings one after the other in process.</summary>
[TestFixture]
[Category("EndToEnd")]
internal sealed class LookBackTableTests
{
    private const int Readings = 200;
    private static readonly string[] Machines = ["a", "b", "c"];
    private static readonly DateTime Start = new(2026, 2, 1, 0, 0, 0, DateTimeKind.Utc);

    private DataSetDefinition _dataSet = null!;
    private JobRun _run = null!;
    private List<Reading> _readings = null!;

    [OneTimeSetUp]
    public async Task Preprocess()
    {
        _dataSet = DataSetDefinition.Parse(
            """
            name: drill
            title: Drills
            origin: { url: "https://example.org", licence: none }
            format: { type: csv }
            files: [ { path: drill.csv } ]
            columns:
              - { name: machine, type: string, nullable: true }
              - { name: at, type: timestamp }
              - { name: torque, type: double, nullable: true }
              - { name: failed, type: int, min: 0, max: 1, nullable: true }
            key: [machine]
            time: { column: at }
            label: { column: failed, positive: 1 }
            look-back: { reset-after: 1h }
            features:
              - torque
              - { name: smooth, exponential-mean: torque, factor: 0.3 }
              - { name: spread, deviation: torque, over: 20s }
              - { name: middle, quantile: torque, over: 7, probability: 0.5 }
              - { name: above, difference: [torque, smooth] }
            split: { method: time, train: 0.6, validation: 0.2, test: 0.2 }
            model: { detector: quantile-limits, threshold: { objective: f1 } }
            """,
            "drill"
        );
        _run = JobsFixture.NewRun(_dataSet);
        _readings = [.. Sequence(new Random(3))];
        var shuffled = _readings.ToArray();
        new Random(4).Shuffle(shuffled);
        var file = Path.Combine(JobsFixture.NewFolder(), "drill.csv");
        // Readings with the same time keep their order, as it is that of their arrival.
        File.WriteAllLines(
            file,
            [
                "machine,at,torque,failed",
                .. shuffled.GroupBy(r => (r.Machine, r.Second)).SelectMany(g => g.OrderBy(r => r.Number)).Select(r => r.Line),
            ]
        );
        await PreprocessJob.RunAsync(_run, null, [file], CancellationToken.None);
        SplitJob.Run(_run, new SplitOptions());
    }

    [Test]
    public void Features_AreThoseOfTheReadingsInOrder_ToTheLastBit()
    {
        var parts = _run.Workspace.Read(_run.Spark, _run.Workspace.Parts("drill"), "split");

        var table = FeatureTable.Of(parts, _dataSet, new Dictionary<string, double>(), keepsWarmUp: true).CollectBatches();

        var (expected, warmUps) = InProcess();
        var rows = table.SelectMany(batch => Enumerable.Range(0, batch.Length).Select(row => Values(batch, row))).ToList();
        Assert.That(rows, Has.Count.EqualTo(_readings.Count));
        Assert.That(warmUps, Is.GreaterThan(0).And.LessThan(_readings.Count));
        Assert.That(rows.Select(Bits).Order(StringComparer.Ordinal), Is.EqualTo(expected.Select(Bits).Order(StringComparer.Ordinal)));
    }

    [Test]
    public void APartsFeatures_SeeTheReadingsOfTheOtherParts()
    {
        var parts = _run.Workspace.Read(_run.Spark, _run.Workspace.Parts("drill"), "split");
        var (expected, _) = InProcess();
        var complete = expected.Where(row => !row.All(double.IsNaN)).Select(Bits).ToHashSet();

        var train = FeatureTable.Of(parts, _dataSet, new Dictionary<string, double>(), Part.Train);
        var test = FeatureTable.Of(parts, _dataSet, new Dictionary<string, double>(), Part.Test);

        var rows = test.CollectBatches()
            .SelectMany(batch => Enumerable.Range(0, batch.Length).Select(row => Bits(Values(batch, row))))
            .ToList();
        Assert.That(rows, Has.Count.EqualTo(Part.RowsOf(parts, _dataSet, Part.Test).Count()), "no reading of the test part is warming up");
        Assert.That(rows, Is.All.Matches<string>(complete.Contains));
        Assert.That(
            train.Count(),
            Is.LessThan(Part.RowsOf(parts, _dataSet, Part.Train).Count()),
            "those that warm up are left out of training"
        );
    }

    [Test]
    public void Model_IsTrainedJudgedAndApplied()
    {
        var trained = Training.Run(_run, new TrainOptions());
        var evaluated = EvaluateJob.Run(_run, new EvaluateOptions());
        var package = new ModelStore(_run.Workspace.Models).Open(trained.Model, ModelStore.Latest);
        var parts = _run.Workspace.Read(_run.Spark, _run.Workspace.Parts("drill"), "split");

        var scored = ScoredTable.Of(parts, package).Cache();

        Assert.That(evaluated.Scorecard.Confusion.F1, Is.GreaterThan(0.85));
        Assert.That(scored.Count(), Is.EqualTo(_readings.Count));
        var warmUp = scored.Filter(Col("status").EqualTo("warming-up"));
        Assert.That(warmUp.Count(), Is.EqualTo(InProcess().WarmUps));
        Assert.That(warmUp.Select("level").Distinct().Collect().Select(r => r.GetAs<string>(0)), Is.SubsetOf(new[] { "normal", null }));
        Assert.That(scored.Filter(Col("level").EqualTo("critical")).Count(), Is.GreaterThan(0));
        scored.Unpersist();
        Assert.That(
            () => ScoreStreamJob.StartAsync(_run, new ScoreStreamOptions(), package, CancellationToken.None),
            Throws.TypeOf<UsageException>().With.Message.Contains("look back")
        );
    }

    [Test]
    public void TableWithoutTheOrderOfArrival_IsRefused()
    {
        var parts = _run.Workspace.Read(_run.Spark, _run.Workspace.Parts("drill"), "split").Drop("arrival");

        Assert.That(
            () => FeatureTable.Of(parts, _dataSet, new Dictionary<string, double>()),
            Throws.TypeOf<UsageException>().With.Message.Contains("Run preprocess and split again")
        );
    }

    private (List<double[]> Rows, int WarmUps) InProcess()
    {
        var batch = new MeasurementBatch(_dataSet);
        var reader = new MeasurementJsonReader(batch, MeasurementPurpose.Scoring, 1024);
        foreach (var reading in _readings)
        {
            Assert.That(reader.TryAdd(Encoding.UTF8.GetBytes(reading.Json), out _), Is.True);
        }
        var features = new FeatureSet(_dataSet);
        var matrix = new FeatureMatrix(features.Names.Count);
        var statuses = new ReadingStatus[batch.Count];
        features.Compute(batch, matrix, new EntityStates(_dataSet), statuses);
        var rows = new List<double[]>();
        for (var row = 0; row < batch.Count; row++)
        {
            var values = new double[matrix.Features];
            matrix.Columns.CopyRow(row, values);
            if ((statuses[row] & ReadingStatus.WarmingUp) != 0)
            {
                values.AsSpan().Fill(double.NaN);
            }
            rows.Add(values);
        }
        return (rows, statuses.Count(s => (s & ReadingStatus.WarmingUp) != 0));
    }

    private double[] Values(Microsoft.Spark.Arrow.RecordBatch batch, int row) =>
        [
            .. Enumerable
                .Range(0, new FeatureSet(_dataSet).Names.Count)
                .Select(i => batch.Column<Microsoft.Spark.Arrow.DoubleColumn>(i).Values[row]),
        ];

    private static string Bits(double[] row) =>
        string.Join(
            ' ',
            row.Select(v => (double.IsNaN(v) ? 0 : BitConverter.DoubleToInt64Bits(v)).ToString("x", CultureInfo.InvariantCulture))
        );

    /// <summary>Readings of three machines and of one without a name, with two at the same time now and then, and a long pause.</summary>
    private static IEnumerable<Reading> Sequence(Random random)
    {
        var second = 0;
        for (var i = 0; i < Readings; i++)
        {
            second +=
                i == Readings / 3 ? 7200
                : i % 11 == 0 ? 0
                : random.Next(1, 4);
            foreach (var machine in Machines.Append(null))
            {
                var failed = i % 40 is > 30 and < 36;
                double? torque = i % 17 == 5 ? null : Math.Round((failed ? 60 : 20) + 4 * random.NextDouble(), 3);
                yield return new Reading(i, machine, second, torque, failed);
            }
        }
    }

    private sealed record Reading(int Number, string? Machine, int Second, double? Torque, bool Failed)
    {
        private string Time => Start.AddSeconds(Second).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

        public string Line => FormattableString.Invariant($"{Machine},{Time},{Torque},{(Failed ? 1 : 0)}");

        public string Json =>
            FormattableString.Invariant(
                $"{{\"machine\":{(Machine is null ? "null" : $"\"{Machine}\"")},\"at\":\"{Time}\",\"torque\":{(Torque is { } t ? t.ToString("R", CultureInfo.InvariantCulture) : "null")}}}"
            );
    }
}
