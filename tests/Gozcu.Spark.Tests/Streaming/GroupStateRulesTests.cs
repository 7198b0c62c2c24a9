using Microsoft.Spark;
using Microsoft.Spark.Sql.Streaming;

namespace Gozcu.Spark.Tests.Streaming;

[Category("Unit")]
public sealed class GroupStateRulesTests
{
    [Test]
    public void Update_SetsWhatGetGives()
    {
        var state = TestGroupState.Create<string>();

        Assert.That(state.Exists, Is.False);
        Assert.That(() => state.Get(), Throws.InvalidOperationException);
        Assert.That(state.TryGet(out _), Is.False);
        Assert.That(state.GetOrElse("none"), Is.EqualTo("none"));

        state.Update("one");

        Assert.That(state.Get(), Is.EqualTo("one"));
        Assert.That((state.Exists, state.IsUpdated, state.IsRemoved), Is.EqualTo((true, true, false)));
        Assert.That(() => state.Update(null!), Throws.ArgumentNullException);
    }

    [Test]
    public void Remove_LeavesNothing()
    {
        var state = TestGroupState.CreateWith(5L);
        Assert.That((state.Get(), state.IsUpdated), Is.EqualTo((5L, false)));

        state.Remove();

        Assert.That((state.Exists, state.IsUpdated, state.IsRemoved, state.GetOrElse(-1)), Is.EqualTo((false, false, true, -1L)));
    }

    [Test]
    public void SetTimeoutDuration_CountsFromTheBatch()
    {
        var state = TestGroupState.Create<long>(GroupStateTimeout.ProcessingTimeTimeout, batchProcessingTimeMs: 1000);

        state.SetTimeoutDuration(TimeSpan.FromSeconds(2));

        Assert.That(state.TimeoutTimestampMs, Is.EqualTo(3000));
        Assert.That(() => state.SetTimeoutDuration(0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(
            () => state.SetTimeoutTimestamp(5000),
            Throws
                .InvalidOperationException.With.Message.Contains("runs with ProcessingTimeTimeout")
                .And.Message.Contains("GroupStateTimeout.EventTimeTimeout")
        );
    }

    [Test]
    public void SetTimeoutTimestamp_LiesAfterTheWatermark()
    {
        var state = TestGroupState.Create<long>(GroupStateTimeout.EventTimeTimeout, eventTimeWatermarkMs: 10_000);

        state.SetTimeoutTimestamp(DateTimeOffset.UnixEpoch.AddSeconds(15), TimeSpan.FromSeconds(5));

        Assert.That(state.TimeoutTimestampMs, Is.EqualTo(20_000));
        Assert.That(
            () => state.SetTimeoutTimestamp(9_999),
            Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("10000 ms")
        );
        Assert.That(() => state.SetTimeoutDuration(5), Throws.InvalidOperationException);
        Assert.That(state.GetCurrentWatermarkMs(), Is.EqualTo(10_000));
    }

    [Test]
    public void GetCurrentWatermarkMs_WithoutOne_SaysWhatToDo() =>
        Assert.That(
            () => TestGroupState.Create<long>().GetCurrentWatermarkMs(),
            Throws.InvalidOperationException.With.Message.Contains("WithWatermark")
        );
}
