using Gozcu.Charts;
using Gozcu.Hosting.Terminal;
using Gozcu.Models.Evaluation;

namespace Gozcu.Jobs.Pages;

/// <summary>Draws charts as figures of a page.</summary>
public sealed class FigureDrawer : IAsyncDisposable
{
    private readonly ChartRenderer _renderer;

    private FigureDrawer(ChartRenderer renderer) => _renderer = renderer;

    /// <summary>Creates a drawer and draws a test chart, so that missing requirements (Node.js, Vega) are found before any work is done.</summary>
    /// <param name="console">Console for the progress of Vega's download.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="ChartException">Charts cannot be drawn; the message says what to install.</exception>
    public static async Task<FigureDrawer> StartAsync(IProgramConsole console, CancellationToken cancellationToken)
    {
        var renderer = new ChartRenderer(new Lines(console));
        try
        {
            await renderer.SvgAsync(Chart.Confusion(new ConfusionMatrix(1, 0, 1, 0)).Build(), ChartTheme.Light, cancellationToken);
            return new FigureDrawer(renderer);
        }
        catch
        {
            await renderer.DisposeAsync();
            throw;
        }
    }

    /// <summary>Draws a chart for light and dark pages.</summary>
    /// <param name="chart">Chart.</param>
    /// <param name="caption">Caption.</param>
    /// <param name="alternative">Alternative text.</param>
    /// <param name="cancellationToken">Cancels the drawing.</param>
    public async Task<Figure> DrawAsync(VegaLiteChart chart, string caption, string alternative, CancellationToken cancellationToken) =>
        new(
            caption,
            alternative,
            await _renderer.SvgAsync(chart, ChartTheme.Light, cancellationToken),
            await _renderer.SvgAsync(chart, ChartTheme.Dark, cancellationToken)
        );

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _renderer.DisposeAsync();

    private sealed class Lines(IProgramConsole console) : IProgress<string>
    {
        public void Report(string value) => console.Info(value);
    }
}
