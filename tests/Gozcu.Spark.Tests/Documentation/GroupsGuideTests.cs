using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Expressions;
using Microsoft.Spark.Sql.Streaming;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.Functions;
using Window = Microsoft.Spark.Sql.Expressions.Window;

namespace Gozcu.Spark.Tests.Documentation;

/// <summary>The snippets of docs/groups-and-state.md, compiled and run.</summary>
[Category("EndToEnd")]
internal sealed class GroupsGuideTests
{
    private static DataFrame Readings =>
        SparkFixture.Session.Sql(
            "SELECT * FROM VALUES ('a', 1L, 70D), ('a', 2L, 64D), ('a', 3L, 67D), ('b', 1L, 12D) AS t(machine, at, celsius)"
        );

    [Test]
    public void Blocks_AreTheSnippetsOfThisFile() =>
        Assert.That(GuideSnippets.BlocksOf("docs/groups-and-state.md"), Is.EquivalentTo(GuideSnippets.RegionsOf("GroupsGuideTests.cs")));

    [Test]
    public void GroupedMapOverRecords()
    {
        DataFrame readings = Readings;

        #region guide
        DataFrame steps = readings
            .GroupBy("machine")
            .Apply(
                (string machine, IEnumerable<Reading> group) =>
                {
                    Reading[] inOrder = [.. group.OrderBy(r => r.At)];
                    return inOrder.Zip(inOrder.Skip(1), (a, b) => new Step(machine, b.At, b.Celsius - a.Celsius));
                }
            );
        #endregion

        Assert.That(steps.OrderBy("At").Collect().Select(r => r.Values), Is.EqualTo(new object[][] { ["a", 2L, -6.0], ["a", 3L, 3.0] }));
    }

    [Test]
    public void GroupedMapOverBatches()
    {
        DataFrame readings = Readings;

        #region guide
        DataFrame first = readings.GroupBy("machine").Apply(readings.Schema(), group => group.Slice(0, 1));
        #endregion

        Assert.That(first.Count(), Is.EqualTo(2));
    }

    [Test]
    public void CoGroupedMap()
    {
        DataFrame readings = Readings;
        DataFrame repairs = SparkFixture.Session.Sql("SELECT * FROM VALUES ('a', 2L), ('c', 1L) AS t(machine, at)");

        #region guide
        DataFrame sinceRepair = readings
            .GroupBy("machine")
            .CoGroup(repairs.GroupBy("machine"))
            .Apply(
                (string machine, IEnumerable<Reading> group, IEnumerable<Repair> done) =>
                {
                    long last = done.Select(r => r.At).DefaultIfEmpty(0).Max();
                    return new[] { (Machine: machine, Readings: group.Count(r => r.At > last)) };
                }
            );
        #endregion

        Assert.That(sinceRepair.OrderBy("_1").Collect().Select(r => r.Values), Is.EqualTo(new object[][] { ["a", 1], ["b", 1], ["c", 0] }));
    }

    [Test]
    public void AggregateFunction()
    {
        DataFrame readings = Readings;

        #region guide
        Func<Column, Column> range = AggregateUdf(
            (DoubleColumn values) =>
            {
                (double lowest, double highest) = (double.PositiveInfinity, double.NegativeInfinity);
                foreach (double value in values.Values)
                {
                    (lowest, highest) = (Math.Min(lowest, value), Math.Max(highest, value));
                }

                return highest - lowest;
            }
        );
        DataFrame ranges = readings.GroupBy("machine").Agg(range(Col("celsius")).Alias("range"));
        DataFrame moving = readings.WithColumn(
            "range",
            range(Col("celsius")).Over(Window.PartitionBy("machine").OrderBy("at").RowsBetween(-1, 0))
        );
        #endregion

        Assert.That(ranges.OrderBy("machine").Collect().Select(r => r.GetAs<double>("range")), Is.EqualTo(new[] { 6.0, 0 }));
        Assert.That(moving.OrderBy("machine", "at").Collect().Select(r => r.GetAs<double>("range")), Is.EqualTo(new[] { 0.0, 6, 3, 0 }));
    }

    [Test]
    public void TypedAggregator()
    {
        DataFrame readings = Readings;

        #region guide
        ColumnFunction mean = Udaf(new Mean());
        DataFrame means = readings.GroupBy("machine").Agg(mean(Col("celsius")).Alias("mean"));
        DataFrame reducedFirst = readings.GroupBy("machine").Aggregate(new Mean(), "mean", Col("celsius"));
        #endregion

        Assert.That(means.OrderBy("machine").Collect().Select(r => r.GetAs<double>("mean")), Is.EqualTo(new[] { 67.0, 12 }));
        Assert.That(reducedFirst.OrderBy("machine").Collect().Select(r => r.GetAs<double>("mean")), Is.EqualTo(new[] { 67.0, 12 }));
    }

    [Test]
    public void StateOfAKey()
    {
        DataFrame stream = Readings;

        #region guide
        DataFrame sessions = stream
            .GroupBy("machine")
            .FlatMapGroupsWithState(
                OutputMode.Append,
                GroupStateTimeout.ProcessingTimeTimeout,
                (string machine, IEnumerable<Reading> rows, GroupState<Session> state) => Sessions.Follow(machine, rows, state)
            );
        #endregion

        Assert.That(sessions.Count(), Is.Zero);
    }

    [Test]
    public void StateInAUnitTest()
    {
        #region guide
        var quiet = TestGroupState.CreateWith(new Session(3, 70), GroupStateTimeout.ProcessingTimeTimeout, hasTimedOut: true);
        SessionEnd[] ended = [.. Sessions.Follow("a", [], quiet)];
        Assert.That(ended, Is.EqualTo(new[] { new SessionEnd("a", 3, 70) }));
        Assert.That(quiet.IsRemoved);
        #endregion
    }

    #region guide
    public sealed record Reading(long At, double Celsius);

    public sealed record Step(string Machine, long At, double Change);

    public sealed record Repair(long At);
    #endregion

    #region guide
    public sealed class Mean : Aggregator<double, (double Sum, long Count), double>
    {
        public override (double Sum, long Count) Zero() => (0, 0);

        public override (double Sum, long Count) Reduce((double Sum, long Count) buffer, double value) =>
            (buffer.Sum + value, buffer.Count + 1);

        public override (double Sum, long Count) Merge((double Sum, long Count) first, (double Sum, long Count) second) =>
            (first.Sum + second.Sum, first.Count + second.Count);

        public override double Finish((double Sum, long Count) buffer) => buffer.Sum / buffer.Count;
    }
    #endregion

    #region guide
    public sealed record Session(long Readings, double Highest);

    public sealed record SessionEnd(string Machine, long Readings, double Highest);

    public static class Sessions
    {
        public static IEnumerable<SessionEnd> Follow(string machine, IEnumerable<Reading> rows, GroupState<Session> state)
        {
            if (state.HasTimedOut)
            {
                Session done = state.Get();
                state.Remove();
                return [new SessionEnd(machine, done.Readings, done.Highest)];
            }

            Session session = state.GetOrElse(new Session(0, double.NegativeInfinity));
            foreach (Reading row in rows)
            {
                session = new Session(session.Readings + 1, Math.Max(session.Highest, row.Celsius));
            }

            state.Update(session);
            state.SetTimeoutDuration(TimeSpan.FromMinutes(5));
            return [];
        }
    }
    #endregion
}
