using Gozcu.Notebooks.Formatting;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.Spark;

namespace Gozcu.Notebooks.Running;

/// <summary>One run of a cell: observes its Spark jobs and the streams on display, and updates their display.</summary>
internal sealed class CellProgress : IAsyncDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(250);

    private readonly string _group = $"cell-{Guid.NewGuid():N}";
    private readonly KernelInvocationContext _context;
    private readonly CancellationTokenSource _done = new();
    private readonly CancellationTokenRegistration _interruption;
    private readonly Task _looking;
    private volatile SparkContext? _spark;
    private DisplayedValue? _bar;

    public CellProgress(KernelInvocationContext context)
    {
        _context = context;
        _interruption = context.CancellationToken.Register(Cancel);
        _looking = Task.Run(LookAsync);
    }

    /// <summary>Adds all further jobs of this flow of control to those of the cell.</summary>
    public void Adopt(SparkContext spark)
    {
        spark.SetJobGroup(_group, "notebook cell", interruptOnCancel: true);
        _spark = spark;
    }

    public async ValueTask DisposeAsync()
    {
        await _done.CancelAsync();
        await _looking;
        _bar?.Update(HtmlString.Empty);
        await _interruption.DisposeAsync();
        _done.Dispose();
    }

    private void Cancel() => _spark?.CancelJobGroup(_group);

    private async Task LookAsync()
    {
        using var timer = new PeriodicTimer(LookEvery);
        try
        {
            while (await timer.WaitForNextTickAsync(_done.Token))
            {
                if (_context.CancellationToken.IsCancellationRequested)
                {
                    // The cell may have been between two jobs.
                    Cancel();
                }

                Show();
                LiveStreams.Update();
            }
        }
        catch (OperationCanceledException)
        {
            // The cell has ended.
        }
        catch (JvmException)
        {
            // The session was stopped meanwhile: there is nothing to show.
        }
    }

    private void Show()
    {
        if (_spark is not { IsStopped: false } spark || JobCounts.Of(spark.StatusTracker, _group) is not { Running: true } counts)
        {
            return;
        }

        var html = new HtmlString(ProgressBar.Html(counts));
        if (_bar is { } bar)
        {
            bar.Update(html);
        }
        else
        {
            _bar = _context.Display(html);
        }
    }
}
