using Gozcu.Charts;

namespace Gozcu.Notebooks.Formatting;

/// <summary>A chart as a picture, for what does not draw Vega-Lite. Not SVG: code hosts and nbconvert take out of it what it is made of.</summary>
internal static class ChartPicture
{
    /// <summary>Pixels for one of the chart's: sharp on a dense display. The runner, which says how large to show a chart's picture, counts on it.</summary>
    private const double Scale = 2;

    private static readonly Lazy<ChartRenderer> Renderer = new(() => new ChartRenderer());

    /// <summary>The PNG in base 64, as notebooks keep it.</summary>
    public static string Png(VegaLiteChart chart) =>
        // A formatter is no asynchronous method.
        Convert.ToBase64String(
            Task.Run(() => Renderer.Value.PngAsync(chart, ChartTheme.Light, Scale, CancellationToken.None)).GetAwaiter().GetResult()
        );
}
