using Gozcu.Models.DataSets;
using Gozcu.Models.Features;
using Gozcu.Models.Features.LookBack;
using Gozcu.Models.Measurements;
using static Gozcu.Models.Tests.Features.LookBack.LookBackSamples;

namespace Gozcu.Models.Tests.Features.LookBack;

/// <summary>Each kind of feature that looks back, by values worked out by hand.</summary>
[TestFixture]
[Category("Unit")]
internal sealed class LookBackTests
{
    private const double Missing = double.NaN;

    [TestCase("{ name: f, lag: flow }", Missing, 1, 3, 7)]
    [TestCase("{ name: f, lag: flow, rows: 2 }", Missing, Missing, 1, 3)]
    [TestCase("{ name: f, change: flow }", Missing, 2, 4, 8)]
    [TestCase("{ name: f, change: flow, rows: 3 }", Missing, Missing, Missing, 14)]
    [TestCase("{ name: f, rate: flow }", Missing, 1, 2, 4)]
    [TestCase("{ name: f, log-return: flow }", Missing, 1.0986122886681098, 0.8472978603872037, 0.7621400520468967)]
    [TestCase("{ name: f, exponential-mean: flow, factor: 0.5 }", 1, 2, 4.5, 9.75)]
    [TestCase("{ name: f, exponential-mean: flow, half-life: 2s }", 1, 2, 4.5, 9.75)]
    [TestCase("{ name: f, mean: flow, over: 2 }", 1, 2, 5, 11)]
    [TestCase("{ name: f, mean: flow, over: 4s }", 1, 2, 5, 11)]
    [TestCase("{ name: f, mean: flow, over: 4001ms }", 1, 2, 11.0 / 3, 25.0 / 3)]
    [TestCase("{ name: f, deviation: flow, over: 3 }", Missing, 1.4142135623730951, 3.0550504633038935, 6.110100926607787)]
    [TestCase("{ name: f, min: flow, over: 2 }", 1, 1, 3, 7)]
    [TestCase("{ name: f, max: flow, over: 2 }", 1, 3, 7, 15)]
    [TestCase("{ name: f, slope: flow, over: 3 }", Missing, 1, 1.5, 3)]
    [TestCase("{ name: f, quantile: flow, over: 3, probability: 0.5 }", 1, 2, 3, 7)]
    [TestCase("{ name: f, quantile: flow, over: 3, probability: 0.25 }", 1, 1.5, 2, 5)]
    [TestCase("{ name: f, volatility: flow, over: 3 }", Missing, Missing, 0.17770613644744898, 0.060215663748415374)]
    [TestCase("{ name: f, time-since-last: at }", Missing, 2, 2, 2)]
    public void EachKind_HasItsFormula(string feature, params double[] expected)
    {
        double[] flows = [1, 3, 7, 15];
        var dataSet = Definition(feature);

        var (rows, _) = Compute(
            new FeatureSet(dataSet),
            new EntityStates(dataSet),
            Batch(dataSet, flows.Select((flow, i) => new Reading(flow, 2 * i)))
        );

        Assert.That(rows.Select(row => row[0]), Is.EqualTo(expected).Within(1e-8));
    }

    [Test]
    public void RowsSince_CountsFromTheLastTrue()
    {
        var dataSet = Definition("{ name: f, rows-since: start }");
        bool?[] starts = [false, true, null, false, true];

        var (rows, _) = Compute(
            new FeatureSet(dataSet),
            new EntityStates(dataSet),
            Batch(dataSet, starts.Select((start, i) => new Reading(0, i, Start: start)))
        );

        Assert.That(rows.Select(row => row[0]), Is.EqualTo(new[] { Missing, 0, 1, 2, 0 }));
    }

    [Test]
    public void Weekday_IsAnAngleFromMonday()
    {
        var dataSet = Definition("{ weekday: at }");

        var (rows, _) = Compute(
            new FeatureSet(dataSet),
            new EntityStates(dataSet),
            Batch(dataSet, new Reading(1, 0), new Reading(1, 3.5 * 24 * 3600))
        );

        Assert.That(new FeatureSet(dataSet).Names, Is.EqualTo(new[] { "at_sin", "at_cos" }));
        Assert.That(rows[0], Is.EqualTo(new double[] { 0, 1 }).Within(1e-9));
        Assert.That(rows[1], Is.EqualTo(new double[] { 0, -1 }).Within(1e-9));
    }

    [Test]
    public void FeatureOfFeatures_IsComputedFromThem()
    {
        var dataSet = Definition(
            """
            { name: fast, exponential-mean: flow, factor: 0.5 }
            { name: slow, exponential-mean: flow, factor: 0.25 }
            { name: between, difference: [fast, slow] }
            { name: highest, max: between, over: 2 }
            """
        );

        var (rows, statuses) = Compute(
            new FeatureSet(dataSet),
            new EntityStates(dataSet),
            Batch(dataSet, Enumerable.Range(0, 9).Select(i => new Reading(i == 1 ? 8 : 0, i)))
        );

        Assert.That(rows[1], Is.EqualTo(new double[] { 4, 2, 2, 2 }));
        Assert.That(rows[2], Is.EqualTo(new double[] { 2, 1.5, 0.5, 2 }));
        // The slow mean needs 2/0.25 - 1 readings, and the maximum one more.
        Assert.That(statuses.Count(s => s == ReadingStatus.WarmingUp), Is.EqualTo(7));
    }

    [Test]
    public void MissingValues_LeaveWindowsAlone()
    {
        var dataSet = Definition(
            """
            { name: mean, mean: flow, over: 2 }
            { name: lag, lag: flow }
            { name: smooth, exponential-mean: flow, factor: 0.5 }
            """
        );
        double?[] flows = [null, 2, null, 4, 8];

        var (rows, _) = Compute(
            new FeatureSet(dataSet),
            new EntityStates(dataSet),
            Batch(dataSet, flows.Select((flow, i) => new Reading(flow, i)))
        );

        Assert.That(rows.Select(row => row[0]), Is.EqualTo(new[] { Missing, 2, 2, 3, 6 }));
        Assert.That(rows.Select(row => row[1]), Is.EqualTo(new[] { Missing, Missing, 2, Missing, 4 }));
        Assert.That(rows.Select(row => row[2]), Is.EqualTo(new[] { Missing, 2, 2, 3, 5.5 }));
    }

    [Test]
    public void Entities_AreApart_AndAMissingKeyIsOne()
    {
        var dataSet = Definition("{ name: f, lag: flow }");
        var states = new EntityStates(dataSet);

        var (rows, _) = Compute(
            new FeatureSet(dataSet),
            states,
            Batch(
                dataSet,
                new Reading(1, 0, "a"),
                new Reading(2, 0, "b"),
                new Reading(3, 0, null),
                new Reading(4, 1, "a"),
                new Reading(5, 1, null),
                new Reading(6, 1, "b"),
                new Reading(7, 1, "")
            )
        );

        Assert.That(rows.Select(row => row[0]), Is.EqualTo(new[] { Missing, Missing, Missing, 1, 3, 2, Missing }));
        Assert.That(states.Count, Is.EqualTo(4));
    }

    [Test]
    public void LateReading_IsComputedFromTheStateAsItIs_AndLeavesItAlone()
    {
        var dataSet = Definition("{ name: f, mean: flow, over: 3 }", "look-back: { warm-up: 1 }");

        var (rows, statuses) = Compute(
            new FeatureSet(dataSet),
            new EntityStates(dataSet),
            Batch(dataSet, new Reading(1, 0), new Reading(3, 10), new Reading(8, 5), new Reading(5, 10), new Reading(9, 20))
        );

        Assert.That(rows.Select(row => row[0]), Is.EqualTo(new double[] { 1, 2, 4, 3, 17.0 / 3 }));
        Assert.That(
            statuses,
            Is.EqualTo(new[] { ReadingStatus.None, ReadingStatus.None, ReadingStatus.Late, ReadingStatus.None, ReadingStatus.None })
        );
    }

    [Test]
    public void Gap_BeginsAnew()
    {
        var dataSet = Definition(
            "{ name: f, mean: flow, over: 2 }\n{ name: since, time-since-last: at }",
            "look-back: { reset-after: 10s, warm-up: 2 }"
        );

        var (rows, statuses) = Compute(
            new FeatureSet(dataSet),
            new EntityStates(dataSet),
            Batch(dataSet, new Reading(1, 0), new Reading(3, 10), new Reading(9, 20.5), new Reading(11, 21))
        );

        Assert.That(rows.Select(row => row[0]), Is.EqualTo(new double[] { 1, 2, 9, 10 }));
        Assert.That(rows.Select(row => row[1]), Is.EqualTo(new[] { Missing, 10, Missing, 0.5 }));
        Assert.That(
            statuses,
            Is.EqualTo(new[] { ReadingStatus.WarmingUp, ReadingStatus.None, ReadingStatus.WarmingUp, ReadingStatus.None })
        );
    }

    [TestCase("{ name: f, mean: flow, over: 5 }", "", 4)]
    [TestCase("{ name: f, mean: flow, over: 5s }", "", 5)]
    [TestCase("{ name: f, change: flow, rows: 3 }", "", 3)]
    [TestCase("{ name: f, exponential-mean: flow, factor: 0.5 }", "", 2)]
    [TestCase("{ name: f, exponential-mean: flow, half-life: 2s }", "", 4)]
    [TestCase("{ name: f, mean: flow, over: 5 }", "look-back: { warm-up: 2 }", 1)]
    [TestCase("{ name: f, mean: flow, over: 5 }", "look-back: { warm-up: 7s }", 7)]
    public void WarmUp_LastsAsLongAsTheFeaturesNeed_OrAsSaid(string feature, string lookBack, int expected)
    {
        var dataSet = Definition(feature, lookBack);

        var (_, statuses) = Compute(
            new FeatureSet(dataSet),
            new EntityStates(dataSet),
            Batch(dataSet, Enumerable.Range(0, 10).Select(i => new Reading(i, i)))
        );

        Assert.That(statuses.TakeWhile(s => s == ReadingStatus.WarmingUp).Count(), Is.EqualTo(expected));
        Assert.That(statuses.Skip(expected), Is.All.EqualTo(ReadingStatus.None));
    }

    [TestCase("{ name: f, deviation: flow, over: 3 }")]
    [TestCase("{ name: f, slope: flow, over: 3 }")]
    [TestCase("{ name: f, mean: flow, over: 3 }")]
    public void HugeValueThatHasLeftTheWindow_LeavesNoError(string feature)
    {
        var dataSet = Definition(feature);
        double[] usual = [0.1, 0.7, 0.4];
        Reading[] after = [.. usual.Select((flow, i) => new Reading(flow, 10 + i))];
        Reading[] before = [new(1e9, 1), new(-1e10, 2), new(3e8, 3)];

        var (with, _) = Compute(new FeatureSet(dataSet), new EntityStates(dataSet), Batch(dataSet, before.Concat(after)));
        var (without, _) = Compute(new FeatureSet(dataSet), new EntityStates(dataSet), Batch(dataSet, after));

        Assert.That(with[^1][0], Is.EqualTo(without[^1][0]).Within(1e-12));
    }

    [Test]
    public void StateOfAnotherDefinition_IsRefused()
    {
        var three = new FeatureSet(Definition("{ name: f, mean: flow, over: 3 }"));
        var four = new FeatureSet(Definition("{ name: f, mean: flow, over: 4 }"));
        var dataSet = Definition("{ name: f, mean: flow, over: 3 }");
        var states = new EntityStates(dataSet);
        Compute(three, states, Batch(dataSet, new Reading(1, 0)));
        var bytes = three.WriteState(states.All.Single().Value);

        Assert.That(three.ReadState(bytes).Readings, Is.EqualTo(1));
        Assert.That(() => four.ReadState(bytes), Throws.TypeOf<InvalidDataException>().With.Message.Contains("another definition"));
        Assert.That(
            () => three.ReadState(bytes.AsSpan(0, bytes.Length - 1)),
            Throws.TypeOf<InvalidDataException>().With.Message.Contains("damaged")
        );
        Assert.That(() => three.ReadState([1, 2, 3]), Throws.TypeOf<InvalidDataException>());
    }

    [Test]
    public void WithoutStates_LookingBackIsRefused()
    {
        var dataSet = Definition("{ name: f, mean: flow, over: 3 }");

        Assert.That(
            () => new FeatureSet(dataSet).Compute(new MeasurementBatch(dataSet), new FeatureMatrix(1)),
            Throws.InvalidOperationException.With.Message.Contains("look back")
        );
    }

    [Test]
    public void Readings_AllocateNothingOnceMemoryHasGrown()
    {
        var dataSet = Definition(
            """
            { name: mean, mean: flow, over: 20 }
            { name: middle, quantile: flow, over: 30s, probability: 0.5 }
            { name: top, max: flow, over: 20 }
            { name: rate, rate: flow, rows: 3 }
            """
        );
        var features = new FeatureSet(dataSet);
        var states = new EntityStates(dataSet);
        var matrix = new FeatureMatrix(features.Names.Count);
        var statuses = new ReadingStatus[200];
        var batches = Enumerable
            .Range(0, 3)
            .Select(b => Batch(dataSet, Enumerable.Range(0, 200).Select(i => new Reading(i % 7, 200 * b + i, i % 2 == 0 ? "a" : "b"))))
            .ToList();
        features.Compute(batches[0], matrix, states, statuses);
        features.Compute(batches[1], matrix, states, statuses);
        var before = GC.GetAllocatedBytesForCurrentThread();

        features.Compute(batches[2], matrix, states, statuses);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }
}
