using Microsoft.Spark;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Streaming;
using Microsoft.Spark.Sql.Types;

namespace Gozcu.Spark.Tests.Streaming;

[Category("EndToEnd")]
public sealed class GroupStateTests
{
    private const string ArrowRows = "spark.sql.execution.arrow.maxRecordsPerBatch";

    private static SparkSession Spark => SparkFixture.Session;

    [Test]
    public void MapGroupsWithState_Counts_SurviveStopAndRestart()
    {
        var stream = new FileStreamUnderTest("key STRING, value BIGINT");
        stream.Add("a,1", "b,2", "a,3");
        stream.Add("c,5", "a,10");

        var first = stream.Run(Totals);

        Assert.That(
            first.Select(r => r.Values),
            Is.EquivalentTo(new object[][] { ["a", 4L, 2L], ["b", 2L, 1L], ["a", 14L, 3L], ["c", 5L, 1L] })
        );

        stream.Add("b,100", "d,7");

        Assert.That(stream.Run(Totals).Select(r => r.Values), Is.EquivalentTo(new object[][] { ["b", 102L, 2L], ["d", 7L, 1L] }));
    }

    [Test]
    public void FlatMapGroupsWithState_KeyOverManyArrowBatches_IsCalledOnceWithAllRows()
    {
        var stream = new FileStreamUnderTest("key STRING, value BIGINT");
        stream.Add([.. Enumerable.Range(0, 100).Select(i => $"{"abc"[i % 3]},{i}")]);
        stream.Add([.. Enumerable.Range(0, 40).Select(i => $"{"ac"[i % 2]},{i}"), "only,1"]);
        var before = Spark.Conf().Get(ArrowRows, "10000");
        Spark.Conf().Set(ArrowRows, 7);
        try
        {
            var rows = stream.Run(Totals);

            object[] Total(string key, params IEnumerable<int> values) => [key, values.Sum(v => (long)v), values.LongCount()];
            var odd = Enumerable.Range(0, 100).ToLookup(i => "abc"[i % 3]);
            var next = Enumerable.Range(0, 40).ToLookup(i => "ac"[i % 2]);
            Assert.That(
                rows.Select(r => r.Values),
                Is.EquivalentTo(
                    new[]
                    {
                        Total("a", odd['a']),
                        Total("b", odd['b']),
                        Total("c", odd['c']),
                        Total("a", odd['a'].Concat(next['a'])),
                        Total("c", odd['c'].Concat(next['c'])),
                        Total("only", 1),
                    }
                )
            );

            // A function that looks at a part of a key's rows, or at none, still has every key once.
            stream.Add([.. Enumerable.Range(0, 60).Select(i => $"{"xyz"[i % 3]},{i}")]);
            var partly = stream.Run(frame =>
                frame
                    .GroupBy("key")
                    .FlatMapGroupsWithState(
                        OutputMode.Update,
                        GroupStateTimeout.NoTimeout,
                        (string key, IEnumerable<Entry> rows, GroupState<Count> state) =>
                            key == "y" ? [] : rows.Take(key == "x" ? 9 : 1).Select(r => new Total(key, r.Value, 0))
                    )
            );
            Assert.That(
                partly.GroupBy(r => r.GetAs<string>(0)).Select(g => (g.Key, g.Count())),
                Is.EquivalentTo(new[] { ("x", 9), ("z", 1) })
            );
        }
        finally
        {
            Spark.Conf().Set(ArrowRows, before);
        }
    }

    [Test]
    public void State_EveryType_ComesBackAsItWasStored()
    {
        var stream = new FileStreamUnderTest("key STRING, value BIGINT");
        stream.Add("a,1", "b,0");
        stream.Add("a,2", "b,0");
        stream.Add("a,3", "b,0");

        var rows = stream.Run(frame =>
            frame
                .GroupBy("key")
                .FlatMapGroupsWithState(
                    OutputMode.Update,
                    GroupStateTimeout.NoTimeout,
                    (string key, IEnumerable<Entry> _, GroupState<Everything> state) =>
                    {
                        var expected = key == "a" ? Everything.Full : Everything.Empty;
                        var found = state.TryGet(out var kept) ? (kept.Same(expected) ? "same" : kept.ToString()) : "new";
                        state.Update(expected);
                        return new[] { (key, found) };
                    }
                )
        );

        Assert.That(
            rows.Select(r => r.Values),
            Is.EquivalentTo(new object[][] { ["a", "new"], ["b", "new"], ["a", "same"], ["b", "same"], ["a", "same"], ["b", "same"] })
        );
    }

    [Test]
    public void State_SimpleTypeAndRemove_StartAnew()
    {
        var stream = new FileStreamUnderTest("key STRING, unit INT, value BIGINT");
        stream.Add("a,1,5", "a,2,7");
        stream.Add("a,1,6", "a,2,-1");
        stream.Add("a,1,1", "a,2,2");

        var rows = stream.Run(frame =>
            frame
                .GroupBy("key", "unit")
                .MapGroupsWithState(
                    ((string Key, int Unit) key, IEnumerable<Entry> entries, GroupState<long> sum) =>
                    {
                        var added = entries.Sum(e => e.Value);
                        var total = sum.GetOrElse(0) + added;
                        if (added < 0)
                        {
                            sum.Remove();
                        }
                        else
                        {
                            sum.Update(total);
                        }

                        return new Total($"{key.Key}{key.Unit}", total, sum.Exists ? 1 : 0);
                    }
                )
        );

        Assert.That(
            rows.Select(r => r.Values),
            Is.EquivalentTo(
                new object[][] { ["a1", 5L, 1L], ["a2", 7L, 1L], ["a1", 11L, 1L], ["a2", 6L, 0L], ["a1", 12L, 1L], ["a2", 2L, 1L] }
            )
        );
    }

    [Test]
    public void BatchDataFrame_IsCalledOnceAKeyWithoutState()
    {
        var rows = Totals(Spark.Sql("SELECT * FROM VALUES ('a', 1L), ('b', 2L), ('a', 3L) AS t(key, value)")).OrderBy("key").Collect();

        Assert.That(rows.Select(r => r.Values), Is.EqualTo(new object[][] { ["a", 4L, 2L], ["b", 2L, 1L] }));
    }

    [Test]
    public void Exception_TellsFunctionKeyAndStack()
    {
        var stream = new FileStreamUnderTest("key STRING, value BIGINT");
        stream.Add("a,1");

        Assert.That(
            () =>
                stream.Run(frame =>
                    frame
                        .GroupBy("key")
                        .MapGroupsWithState(
                            (string key, IEnumerable<Entry> rows, GroupState<Count> state) => new Total(key, state.Get().Sum, 0)
                        )
                ),
            Throws
                .InstanceOf<StreamingQueryException>()
                .With.Message.Contains("failed on the key \"a\"")
                .And.Message.Contains("System.InvalidOperationException: The key has no state.")
        );
    }

    [Test]
    public void CompleteMode_IsRefused() =>
        Assert.That(
            () =>
                Spark
                    .Range(3)
                    .GroupBy("id")
                    .FlatMapGroupsWithState(
                        OutputMode.Complete,
                        GroupStateTimeout.NoTimeout,
                        (long key, IEnumerable<Row> _, GroupState<long> _) => new[] { key }
                    ),
            Throws.ArgumentException.With.Message.Contains("Append or Update, but Complete was given")
        );

    private static DataFrame Totals(DataFrame frame) =>
        frame
            .GroupBy("key")
            .MapGroupsWithState(
                (string key, IEnumerable<Entry> rows, GroupState<Count> state) =>
                {
                    var count = state.GetOrElse(new Count(0, 0));
                    foreach (var row in rows)
                    {
                        count = new Count(count.Sum + row.Value, count.Rows + 1);
                    }

                    state.Update(count);
                    return new Total(key, count.Sum, count.Rows);
                }
            );

    private sealed record Entry(long Value);

    private sealed record Count(long Sum, long Rows);

    private sealed record Total(string Key, long Sum, long Rows);

    private sealed record Point(int X, string? Name);

    private sealed record Everything(
        bool Flag,
        sbyte Tiny,
        short Small,
        int? Int,
        long Long,
        float Float,
        double? Double,
        decimal Decimal,
        string? Text,
        byte[]? Bytes,
        DateOnly? Day,
        DateTime? Time,
        TimeSpan? Span,
        List<double?>? Numbers,
        Dictionary<string, int>? Map,
        Point? Point,
        List<Point>? Points
    )
    {
        public static Everything Full { get; } =
            new(
                true,
                -7,
                -300,
                70_000,
                long.MinValue,
                1.5f,
                -2.25e300,
                -12345.678m,
                "çé\n'\"\\",
                [0, 127, 128, 255],
                new DateOnly(1950, 2, 28),
                new DateTime(1969, 12, 31, 23, 59, 59, 999, DateTimeKind.Utc),
                TimeSpan.FromDays(-3.5),
                [1, null, 3.5],
                new Dictionary<string, int> { ["a"] = 1, ["b"] = -1_000_000 },
                new Point(255, "p"),
                [new Point(256, null), new Point(65_536, "p"), new Point(-1, "")]
            );

        public static Everything Empty { get; } = new(false, 0, 0, null, 0, 0, null, 0, null, null, null, null, null, [], [], null, null);

        public bool Same(Everything other) =>
            this with
            {
                Bytes = null,
                Numbers = null,
                Map = null,
                Points = null,
            } == other with { Bytes = null, Numbers = null, Map = null, Points = null }
            && Equal(Bytes, other.Bytes)
            && Equal(Numbers, other.Numbers)
            && Equal(Map?.OrderBy(e => e.Key), other.Map?.OrderBy(e => e.Key))
            && Equal(Points, other.Points);

        private static bool Equal<T>(IEnumerable<T>? left, IEnumerable<T>? right) =>
            left is null ? right is null : right is not null && left.SequenceEqual(right);
    }
}
