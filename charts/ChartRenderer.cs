using System.Text.Json.Nodes;
using Gozcu.Charts.Rendering;

namespace Gozcu.Charts;

/// <summary>
/// Renderer that draws charts as SVG and PNG with Vega on Node.js. The first chart starts a process that draws all that follow. The process ends when the
/// renderer is disposed, at the latest with this program. The first use on a machine downloads Vega from npm into the cache folder (<c>$GOZCU_CACHE</c>).
/// Thread-safe.
/// </summary>
/// <param name="progress">Receiver of lines for the user while Vega is downloaded.</param>
/// <param name="cache">Cache folder; null for <c>$GOZCU_CACHE</c>, else <c>$XDG_CACHE_HOME/gozcu</c>, else <c>~/.cache/gozcu</c>.</param>
public sealed class ChartRenderer(IProgress<string>? progress = null, string? cache = null) : IAsyncDisposable, IDisposable
{
    /// <summary>Default resolution of a PNG, in image pixels per chart pixel: sharp on high-resolution displays.</summary>
    public const double DefaultScale = 2;

    private const double LargestScale = 10;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly CancellationTokenSource _ending = new();
    private NodeProcess? _node;
    private volatile bool _disposed;

    /// <summary>Id of the drawing process; null if none is running.</summary>
    internal int? ProcessId => _node?.Id;

    /// <summary>Draws a chart as SVG. Text stays text, in the font Noto Sans or, if that is not installed, the viewer's default sans-serif font.</summary>
    /// <exception cref="ChartException">Vega cannot draw the chart without a warning, or Node or npm is missing; the message says what to do.</exception>
    public async Task<string> SvgAsync(
        VegaLiteChart chart,
        ChartTheme theme = ChartTheme.Light,
        CancellationToken cancellationToken = default
    ) => (await DrawAsync(chart, theme, "svg", 1, cancellationToken).ConfigureAwait(false))["svg"]!.GetValue<string>();

    /// <summary>Draws a chart as PNG.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="theme">Theme: light (the default) or dark.</param>
    /// <param name="scale">Image pixels per chart pixel, above 0 and at most 10; 2 by default.</param>
    /// <param name="cancellationToken">Cancels the drawing.</param>
    /// <exception cref="ChartException">Vega cannot draw the chart without a warning, or Node or npm is missing; the message says what to do.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="scale"/> is out of range.</exception>
    public async Task<byte[]> PngAsync(
        VegaLiteChart chart,
        ChartTheme theme = ChartTheme.Light,
        double scale = DefaultScale,
        CancellationToken cancellationToken = default
    )
    {
        if (!(scale > 0 && scale <= LargestScale))
        {
            throw new ArgumentOutOfRangeException(nameof(scale), scale, $"must lie above 0 and be at most {LargestScale}");
        }
        var answer = await DrawAsync(chart, theme, "png", scale, cancellationToken).ConfigureAwait(false);
        return Convert.FromBase64String(answer["png"]!.GetValue<string>());
    }

    /// <summary>Draws a chart into a file.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="file">Path of the file, which is overwritten; it must end in <c>.svg</c> or <c>.png</c>.</param>
    /// <param name="theme">Theme: light (the default) or dark.</param>
    /// <param name="scale">Image pixels of a PNG per chart pixel, above 0 and at most 10; 2 by default.</param>
    /// <param name="cancellationToken">Cancels the drawing.</param>
    /// <exception cref="ChartException">The file has another extension, or the chart cannot be drawn.</exception>
    public async Task SaveAsync(
        VegaLiteChart chart,
        string file,
        ChartTheme theme = ChartTheme.Light,
        double scale = DefaultScale,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        switch (Path.GetExtension(file).ToUpperInvariant())
        {
            case ".SVG":
                await File.WriteAllTextAsync(file, await SvgAsync(chart, theme, cancellationToken).ConfigureAwait(false), cancellationToken)
                    .ConfigureAwait(false);
                break;
            case ".PNG":
                var png = await PngAsync(chart, theme, scale, cancellationToken).ConfigureAwait(false);
                await File.WriteAllBytesAsync(file, png, cancellationToken).ConfigureAwait(false);
                break;
            default:
                throw new ChartException($"{file}: charts are drawn into files that end in .svg or .png, and written as data into .json");
        }
    }

    /// <summary>Ends the process. Calls that are drawing or waiting end with <see cref="ObjectDisposedException"/>.</summary>
    public void Dispose()
    {
        _disposed = true;
        // The call that has its turn owns the process: it gives up, and none is started after this.
        _ending.Cancel();
        _turn.Wait();
        End();
    }

    /// <summary>Waits for the chart that is being drawn, then ends the process.</summary>
    public async ValueTask DisposeAsync()
    {
        await _turn.WaitAsync().ConfigureAwait(false);
        _disposed = true;
        End();
    }

    /// <summary>Ends the process. The caller must have its turn.</summary>
    private void End()
    {
        try
        {
            _node?.Dispose();
            _node = null;
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<JsonObject> DrawAsync(
        VegaLiteChart chart,
        ChartTheme theme,
        string format,
        double scale,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(chart);
        ObjectDisposedException.ThrowIf(_disposed, this);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _ending.Token);
        try
        {
            return await DrawInTurnAsync(chart, theme, format, scale, ended.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_ending.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new ObjectDisposedException(nameof(ChartRenderer));
        }
    }

    private async Task<JsonObject> DrawInTurnAsync(
        VegaLiteChart chart,
        ChartTheme theme,
        string format,
        double scale,
        CancellationToken cancellationToken
    )
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // Disposed while this chart waited: a process started now would have no owner.
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_node is not { IsRunning: true })
            {
                _node?.Dispose();
                _node = null;
                var folder = await RendererFolder
                    .EnsureAsync(cache ?? EnvironmentVariables.Cache, progress, cancellationToken)
                    .ConfigureAwait(false);
                _node = new NodeProcess(folder);
            }
            var request = new JsonObject
            {
                ["spec"] = chart.ToJson(),
                ["config"] = ThemeConfig.Of(theme),
                ["format"] = format,
                ["scale"] = scale,
            };
            JsonObject answer;
            try
            {
                answer = await _node.AskAsync(request, cancellationToken).ConfigureAwait(false);
            }
            catch
            {
                // Any further answer would belong to this chart; the next chart starts a new process.
                _node.Dispose();
                _node = null;
                throw;
            }
            return answer["error"] is { } error ? throw new ChartException($"the chart '{chart.Title}' cannot be drawn: {error}") : answer;
        }
        finally
        {
            _turn.Release();
        }
    }
}
