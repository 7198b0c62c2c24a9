using System.Diagnostics;
using Gozcu.Producer.Sending;

namespace Gozcu.Producer.Tests.Sending;

[TestFixture]
[Category("Unit")]
internal sealed class PacerTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Test]
    public async Task Rate_IsKeptOverAll()
    {
        // 500 at 2,000 a second: the last is due after a quarter of a second, less one.
        var elapsed = await Time(new Pacer(speed: null, rate: 2000, TimeProvider.System), 500, _ => null);

        Assert.That(elapsed, Is.GreaterThanOrEqualTo(TimeSpan.FromMilliseconds(240)).And.LessThan(TimeSpan.FromSeconds(5)));
    }

    [Test]
    public async Task Speed_ShrinksTheTimesBetween()
    {
        // Nine seconds, thirty times as fast.
        var elapsed = await Time(new Pacer(speed: 30, rate: null, TimeProvider.System), 10, i => Start.AddSeconds(i));

        Assert.That(elapsed, Is.GreaterThanOrEqualTo(TimeSpan.FromMilliseconds(290)).And.LessThan(TimeSpan.FromSeconds(5)));
    }

    [Test]
    public async Task TimesThatBeginAnew_AreNotWaitedFor_AndGoOnFromThere()
    {
        // The second file's times lie a day before the first's; then a step of 300 ms.
        DateTimeOffset[] times = [Start, Start.AddDays(-1), Start.AddDays(-1).AddMilliseconds(300)];

        var elapsed = await Time(new Pacer(speed: 1, rate: null, TimeProvider.System), 3, i => times[i]);

        Assert.That(elapsed, Is.GreaterThanOrEqualTo(TimeSpan.FromMilliseconds(290)).And.LessThan(TimeSpan.FromSeconds(5)));
    }

    [Test]
    public async Task AsFastAsPossible_DoesNotWait()
    {
        var pacer = new Pacer(speed: null, rate: null, TimeProvider.System);

        await pacer.WaitAsync(0, Start, CancellationToken.None);
        await pacer.WaitAsync(1, Start.AddYears(1), CancellationToken.None);

        Assert.That(pacer.HasWaited, Is.False);
    }

    [Test]
    public void Cancelled_EndsTheWait()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var pacer = new Pacer(speed: null, rate: 0.001, TimeProvider.System);

        Assert.That(async () => await pacer.WaitAsync(1, null, cancelled.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    private static async Task<TimeSpan> Time(Pacer pacer, int count, Func<int, DateTimeOffset?> time)
    {
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < count; i++)
        {
            await pacer.WaitAsync(i, time(i), CancellationToken.None);
        }
        return clock.Elapsed;
    }
}
