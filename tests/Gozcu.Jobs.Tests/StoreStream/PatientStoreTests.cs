using Gozcu.Hosting.Running;
using Gozcu.Hosting.Terminal;
using Gozcu.Jobs.StoreStream;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.Tests.StoreStream;

[TestFixture]
[Category("Unit")]
internal sealed class PatientStoreTests
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    [TearDown]
    public void Forget()
    {
        _output.GetStringBuilder().Clear();
        _error.GetStringBuilder().Clear();
    }

    [OneTimeTearDown]
    public void TearDown()
    {
        _output.Dispose();
        _error.Dispose();
    }

    [Test]
    public void StoreThatIsThere_IsWrittenOnce_AndNothingIsSaid()
    {
        var store = new AwayStore(failures: 0);

        Patient(store, TimeSpan.FromMinutes(1), CancellationToken.None).Write(null!, 7);

        Assert.That(store.Writes, Is.EqualTo([7L]));
        Assert.That(_output.ToString() + _error, Is.Empty);
    }

    [Test]
    public void StoreThatComesBack_GetsTheSameBatch_AndTheUserIsTold()
    {
        var store = new AwayStore(failures: 1);

        Patient(store, TimeSpan.FromMinutes(1), CancellationToken.None).Write(null!, 7);

        Assert.That(store.Writes, Is.EqualTo([7L, 7L]));
        Assert.That(
            _error.ToString(),
            Does.StartWith("warning: away does not answer, and batch 7 waits: trying again in 1 s, giving up in 60 s")
        );
        Assert.That(_output.ToString(), Does.Match("^away answers again: batch 7 is stored, [1-9][0-9]* s late"));
    }

    [Test]
    public void StoreThatStaysAway_EndsWithItsOwnError()
    {
        var store = new AwayStore(failures: int.MaxValue);

        var failure = Assert.Throws<StoreUnavailableException>(() =>
            Patient(store, TimeSpan.FromMilliseconds(20), CancellationToken.None).Write(null!, 7)
        );

        Assert.That(failure!.Message, Is.EqualTo("away at home"));
        Assert.That(store.Writes, Has.Count.EqualTo(2));
    }

    [Test]
    public void NoPatience_EndsAtOnce()
    {
        var store = new AwayStore(failures: int.MaxValue);

        Assert.Throws<StoreUnavailableException>(() => Patient(store, TimeSpan.Zero, CancellationToken.None).Write(null!, 7));

        Assert.That(store.Writes, Has.Count.EqualTo(1));
    }

    [Test]
    public void Cancelled_WaitsNoLonger()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var store = new AwayStore(failures: int.MaxValue);

        Assert.Throws<OperationCanceledException>(() => Patient(store, TimeSpan.FromHours(1), cancelled.Token).Write(null!, 7));

        Assert.That(store.Writes, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task StoreThatIsAwayAtTheStart_IsWaitedFor()
    {
        var store = new AwayStore(failures: 1);

        await Patient(store, TimeSpan.FromMinutes(1), CancellationToken.None).PrepareAsync(CancellationToken.None);

        Assert.That(store.Writes, Is.EqualTo([-1L, -1L]));
        Assert.That(
            _error.ToString(),
            Does.StartWith("warning: away does not answer: trying again in 1 s, giving up in 60 s (--max-outage)")
        );
        Assert.That(_output.ToString(), Does.Match("^away answers, [1-9][0-9]* s late"));
    }

    [Test]
    public void StoreThatStaysAwayAtTheStart_EndsWithItsOwnError()
    {
        var store = new AwayStore(failures: int.MaxValue);

        Assert.ThrowsAsync<StoreUnavailableException>(() =>
            Patient(store, TimeSpan.FromMilliseconds(20), CancellationToken.None).PrepareAsync(CancellationToken.None)
        );
        Assert.That(store.Writes, Has.Count.EqualTo(2));
    }

    [Test]
    public void CancelledAtTheStart_WaitsNoLonger()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.CatchAsync<OperationCanceledException>(() =>
            Patient(new AwayStore(int.MaxValue), TimeSpan.FromHours(1), CancellationToken.None).PrepareAsync(cancelled.Token)
        );
    }

    private PatientStore Patient(IStore store, TimeSpan limit, CancellationToken cancellationToken) =>
        new(
            store,
            limit,
            new RunContext(
                ProgramConsole.Plain(_output, _error, TimeProvider.System),
                new RunReport(),
                NullLoggerFactory.Instance,
                TimeProvider.System
            ),
            cancellationToken
        );

    private sealed class AwayStore(int failures) : IStore
    {
        public List<long> Writes { get; } = [];

        public string Name => "away";

        public Task PrepareAsync(CancellationToken cancellationToken)
        {
            Write(null!, -1);
            return Task.CompletedTask;
        }

        public void Write(DataFrame records, long batchId)
        {
            Writes.Add(batchId);
            if (Writes.Count <= failures)
            {
                throw new StoreUnavailableException("away at home");
            }
        }
    }
}
