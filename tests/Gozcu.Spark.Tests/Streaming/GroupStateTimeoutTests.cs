using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Streaming;

namespace Gozcu.Spark.Tests.Streaming;

[Category("EndToEnd")]
public sealed class GroupStateTimeoutTests
{
    [Test]
    public void EventTimeTimeout_FiresOnceWhenTheWatermarkHasPassed()
    {
        var stream = new FileStreamUnderTest("key STRING, at TIMESTAMP");
        stream.Add("a,2026-01-01T00:00:00", "b,2026-01-01T00:00:05", "a,2026-01-01T00:00:10");
        stream.Add("b,2026-01-01T00:01:00");
        stream.Add("c,2026-01-01T00:05:00");
        stream.Add("c,2026-01-01T00:05:01");

        var rows = stream.Run(
            frame =>
                frame
                    .WithWatermark("at", "10 seconds")
                    .GroupBy("key")
                    .FlatMapGroupsWithState(
                        OutputMode.Append,
                        GroupStateTimeout.EventTimeTimeout,
                        (string key, IEnumerable<Event> events, GroupState<Session> state) => Sessions(key, events, state)
                    ),
            OutputMode.Append
        );

        // The session of c is still open: nothing has come after it.
        Assert.That(rows.Select(r => r.Values), Is.EqualTo(new object[][] { ["a", 2], ["b", 2] }));
    }

    [Test]
    public void ProcessingTimeTimeout_HoldsForOneCall()
    {
        var stream = new FileStreamUnderTest("key STRING, value BIGINT");
        stream.Add("quiet,1", "renewed,1", "stateless,1");
        stream.Run(Watch, trigger: Trigger.Once());
        stream.Add("other,1", "renewed,0");

        // A millisecond after the first run all three would time out; the one with rows has lost its time-out, because it was not set again.
        Assert.That(
            stream.Run(Watch, trigger: Trigger.Once()).Select(r => r.Values),
            Is.EquivalentTo(new object[][] { ["quiet timed out", 1L, 0L], ["stateless timed out", 0L, 0L] })
        );

        stream.Add("other,2");

        Assert.That(stream.Run(Watch, trigger: Trigger.Once()), Is.Empty);
    }

    private static DataFrame Watch(DataFrame frame) =>
        frame
            .GroupBy("key")
            .FlatMapGroupsWithState(
                OutputMode.Update,
                GroupStateTimeout.ProcessingTimeTimeout,
                (string key, IEnumerable<Entry> rows, GroupState<Count> state) =>
                {
                    if (state.HasTimedOut)
                    {
                        return [new Total($"{key} timed out", state.GetOrElse(new Count(0, 0)).Sum, rows.Count())];
                    }

                    var value = rows.Sum(r => r.Value);
                    if (key != "stateless" && value > 0)
                    {
                        state.Update(new Count(value, 1));
                    }

                    if (key != "other" && value > 0)
                    {
                        state.SetTimeoutDuration(TimeSpan.FromMilliseconds(1));
                    }

                    return Array.Empty<Total>();
                }
            );

    private static IEnumerable<(string Key, int Events)> Sessions(string key, IEnumerable<Event> events, GroupState<Session> state)
    {
        if (state.HasTimedOut)
        {
            yield return (key, state.Get().Events);
            state.Remove();
            yield break;
        }

        var session = state.GetOrElse(new Session(0, DateTime.UnixEpoch));
        foreach (var e in events)
        {
            session = new Session(session.Events + 1, e.At > session.Last ? e.At : session.Last);
        }

        state.Update(session);
        state.SetTimeoutTimestamp(new DateTimeOffset(session.Last), TimeSpan.FromSeconds(30));
    }

    private sealed record Entry(long Value);

    private sealed record Event(DateTime At);

    private sealed record Session(int Events, DateTime Last);

    private sealed record Count(long Sum, long Rows);

    private sealed record Total(string Key, long Sum, long Rows);
}
