using Gozcu.Charts;
using Gozcu.Hosting.Terminal;
using Gozcu.Models.Evaluation;

namespace Gozcu.Jobs.Pages;

/// <summary>Draws charts as figures of a page.</summary>
public sealed class FigureDrawer : IAsyncDisposable
{
    private readonly ChartRenderer _renderer;

    private FigureDrawer(ChartRenderer renderer) => _renderer = renderer;

    /// <summary>Makes one and has it draw something, so that what is missing (Node.js, Vega) is known before any work is done.</summary>
    /// <param name="console">Where the user reads that Vega is fetched.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ChartException">Nothing can be drawn; the message says what to install.</exception>
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
    /// <param name="chart">The chart.</param>
    /// <param name="caption">What stands below it.</param>
    /// <param name="alternative">The same in words.</param>
    /// <param name="cancellationToken">Ends it.</param>
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
