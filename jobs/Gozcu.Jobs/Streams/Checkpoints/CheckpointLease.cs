using System.Globalization;
using System.Text;
using Gozcu.Hosting.Running;
using Microsoft.Spark;

namespace Gozcu.Jobs.Streams.Checkpoints;

/// <summary>
/// Hold on a file system without locks, such as HDFS or S3. It needs only that a file which was written is seen by all at once. Each run writes a claim with
/// its owner, gives signs of life in a second file, and then looks for the claims of others: whichever of two runs writes its claim last sees the other's.
/// A claim without signs of life is removed; its former owner, if it was only paused, notices and stops. No two machines' clocks are compared.
/// </summary>
internal sealed class CheckpointLease : ICheckpointHold
{
    private const string Folder = "gozcu/runs";
    private const string Claim = ".json";
    private const string Sign = ".beat";

    private readonly ICheckpointFiles _files;
    private readonly LeaseTimes _times;
    private readonly RunContext _context;
    private readonly string _name = Guid.NewGuid().ToString("N");
    private readonly CancellationTokenSource _ended = new();
    private readonly CancellationTokenSource _lost = new();
    private Task _beating = Task.CompletedTask;

    private CheckpointLease(ICheckpointFiles files, LeaseTimes times, RunContext context)
    {
        _files = files;
        _times = times;
        _context = context;
    }

    /// <inheritdoc/>
    public CancellationToken Lost => _lost.Token;

    /// <summary>Takes the lease.</summary>
    /// <exception cref="Hosting.CommandLine.UsageException">Another run holds it, or wants it at the same moment; the message says which.</exception>
    public static async Task<CheckpointLease> TakeAsync(
        ICheckpointFiles files,
        LeaseTimes times,
        RunContext context,
        CancellationToken cancellationToken
    )
    {
        var lease = new CheckpointLease(files, times, context);
        try
        {
            files.Write(PathOf(lease._name, Claim), CheckpointOwner.Current(context.Time).ToBytes());
            lease._beating = Task.Run(lease.BeatAsync, CancellationToken.None);
            foreach (var other in Claims(files).Where(name => name != lease._name))
            {
                await lease.OutliveAsync(other, cancellationToken);
            }
            return lease;
        }
        catch
        {
            await lease.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _beating;
        try
        {
            Remove(_name);
        }
        catch (Exception e) when (e is JvmException or IOException)
        {
            _context.Console.Warn(
                $"{_files.Folder} could not be released ({e.Message.Split('\n')[0]}); the next run waits {Seconds(_times.Expiry)}"
            );
        }
        _ended.Dispose();
        _lost.Dispose();
    }

    /// <summary>Waits until another claim is gone or has shown no sign of life for so long that it is removed.</summary>
    private async Task OutliveAsync(string other, CancellationToken cancellationToken)
    {
        var owner = Owner(other);
        if (owner?.HasEnded() == true)
        {
            Remove(other);
            return;
        }
        var begun = _context.Time.GetTimestamp();
        var first = _files.Read(PathOf(other, Sign));
        _context.Console.Info(
            $"the checkpoint {_files.Folder} was taken by {owner?.ToString() ?? "another run"}; waiting up to {Seconds(_times.Expiry)} for its sign of life"
        );
        while (_files.Read(PathOf(other, Claim)) is not null)
        {
            if (!Equal(first, _files.Read(PathOf(other, Sign))))
            {
                throw CheckpointOwner.Refusal(_files.Folder, owner);
            }
            if (_context.Time.GetElapsedTime(begun) > _times.Expiry)
            {
                _context.Console.Warn(
                    $"{owner?.ToString() ?? "the other run"} has given no sign of life; this run takes over the checkpoint {_files.Folder}"
                );
                Remove(other);
                return;
            }
            await Task.Delay(_times.Beat / 4, _context.Time, cancellationToken);
        }
    }

    private async Task BeatAsync()
    {
        using var timer = new PeriodicTimer(_times.Beat, _context.Time);
        var failing = false;
        for (var beats = 0L; ; beats++)
        {
            try
            {
                if (_files.Read(PathOf(_name, Claim)) is null)
                {
                    await _lost.CancelAsync();
                    return;
                }
                _files.Write(PathOf(_name, Sign), Encoding.UTF8.GetBytes(beats.ToString(CultureInfo.InvariantCulture)));
                failing = false;
            }
            catch (Exception e) when (e is JvmException or IOException)
            {
                // Spark writes its own files to the same place and ends the stream if that remains impossible.
                if (!failing)
                {
                    _context.Console.Warn($"the checkpoint {_files.Folder} cannot be written at the moment: {e.Message.Split('\n')[0]}");
                }
                failing = true;
            }
            try
            {
                await timer.WaitForNextTickAsync(_ended.Token);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private static IEnumerable<string> Claims(ICheckpointFiles files) =>
        files
            .List(Folder)
            .Where(name => name.EndsWith(Claim, StringComparison.Ordinal) && name[0] != '.')
            .Select(name => name[..^Claim.Length]);

    private CheckpointOwner? Owner(string name) => _files.Read(PathOf(name, Claim)) is { } json ? CheckpointOwner.Parse(json) : null;

    private void Remove(string name)
    {
        _files.Delete(PathOf(name, Claim));
        _files.Delete(PathOf(name, Sign));
    }

    private static string PathOf(string name, string ending) => $"{Folder}/{name}{ending}";

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:F0} s");

    private static bool Equal(byte[]? first, byte[]? second) =>
        first is null || second is null ? first == second : first.AsSpan().SequenceEqual(second);
}
