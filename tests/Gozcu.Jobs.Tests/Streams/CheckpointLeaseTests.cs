using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Running;
using Gozcu.Hosting.Terminal;
using Gozcu.Jobs.Streams.Checkpoints;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Gozcu.Jobs.Tests.Streams;

[TestFixture]
[Category("Unit")]
internal sealed class CheckpointLeaseTests
{
    private const string Claims = "gozcu/runs";
    private static readonly DateTimeOffset Start = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    /// <summary>Signs of life come soon, and their absence is not waited for.</summary>
    private static readonly LeaseTimes Quick = new(TimeSpan.FromMilliseconds(20), TimeSpan.FromMinutes(10));

    private readonly FakeTimeProvider _clock = new(Start);
    private readonly MemoryCheckpointFiles _files = new();
    private readonly StringWriter _output = new();

    [SetUp]
    public void Clear()
    {
        foreach (var name in _files.List(Claims))
        {
            _files.Delete($"{Claims}/{name}");
        }
        _output.GetStringBuilder().Clear();
    }

    [OneTimeTearDown]
    public void TearDown() => _output.Dispose();

    [Test]
    public async Task SecondRun_IsRefusedWithHostProcessAndTime_UntilTheFirstHasEnded()
    {
        await using (await TakeAsync())
        {
            Assert.That(
                async () => await TakeAsync(),
                Throws
                    .TypeOf<UsageException>()
                    .With.Message.StartsWith(
                        $"the checkpoint {_files.Folder} is in use by process {Environment.ProcessId} on {Environment.MachineName} since 20"
                    )
            );
        }

        await (await TakeAsync()).DisposeAsync();
        Assert.That(_files.List(Claims), Is.Empty, "nothing is left");
    }

    [Test]
    public async Task OfTwoRunsAtTheSameMoment_AtMostOneGoesOn()
    {
        var both = Enumerable.Range(0, 2).Select(_ => Task.Run(TakeAsync)).ToList();
        await Task.WhenAll(both).ContinueWith(_ => { }, TaskScheduler.Default);

        Assert.That(both.Count(t => t.IsCompletedSuccessfully), Is.LessThanOrEqualTo(1));
        Assert.That(both.Where(t => t.IsFaulted).Select(t => t.Exception!.InnerException), Is.All.TypeOf<UsageException>());
        foreach (var lease in both.Where(t => t.IsCompletedSuccessfully))
        {
            await (await lease).DisposeAsync();
        }
        Assert.That(_files.List(Claims), Is.Empty, "nothing is left");
    }

    [Test]
    public async Task RunOfAnotherMachineWithoutSignOfLife_IsReplacedAfterAWhile()
    {
        Claim("dead", new CheckpointOwner("other-host", 4711, Start));

        var taking = CheckpointLease.TakeAsync(_files, LeaseTimes.Default, Context(_clock), CancellationToken.None);
        while (!taking.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await using (await taking)
        {
            Assert.That(_clock.GetUtcNow() - Start, Is.GreaterThan(LeaseTimes.Default.Expiry));
            Assert.That(
                _output.ToString(),
                Does.Contain("process 4711 on other-host since 2026-03-04 05:06:07 UTC has given no sign of life")
            );
            Assert.That(_files.List(Claims), Has.None.StartsWith("dead"));
        }
    }

    [Test]
    public async Task EndedProcessOfThisMachine_IsReplacedAtOnce()
    {
        Claim("killed", CheckpointOwner.Current(_clock) with { ProcessId = int.MaxValue });
        Claim("number-used-again", CheckpointOwner.Current(_clock) with { ProcessStart = 1 });
        var before = _clock.GetUtcNow();

        await using (await CheckpointLease.TakeAsync(_files, LeaseTimes.Default, Context(_clock), CancellationToken.None))
        {
            Assert.That(_clock.GetUtcNow(), Is.EqualTo(before));
            Assert.That(_output.ToString(), Is.Empty);
        }
    }

    [Test]
    public async Task PausedRun_WhoseClaimWasRemoved_IsToldSo()
    {
        await using var lease = await TakeAsync();
        var claim = _files.List(Claims).Single(name => name.EndsWith(".json", StringComparison.Ordinal));

        _files.Delete($"{Claims}/{claim}");

        var told = new TaskCompletionSource();
        await using var telling = lease.Lost.Register(told.SetResult);
        await told.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Test]
    public void ClaimThatIsJustBeingWritten_CountsAsARun()
    {
        _files.Write($"{Claims}/half.json", "{\"host\":"u8.ToArray());
        var taking = TakeAsync();

        _files.Write($"{Claims}/half.beat", "7"u8.ToArray());

        Assert.That(async () => await taking, Throws.TypeOf<UsageException>().With.Message.Contains("is in use: this stream runs already"));
    }

    private void Claim(string name, CheckpointOwner owner) => _files.Write($"{Claims}/{name}.json", owner.ToBytes());

    private Task<CheckpointLease> TakeAsync() =>
        CheckpointLease.TakeAsync(_files, Quick, Context(TimeProvider.System), CancellationToken.None);

    private RunContext Context(TimeProvider time) =>
        new(ProgramConsole.Plain(_output, _output, time), new RunReport(), NullLoggerFactory.Instance, time);
}
