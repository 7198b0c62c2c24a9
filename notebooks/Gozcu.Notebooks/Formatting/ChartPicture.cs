using Gozcu.Charts;

namespace Gozcu.Notebooks.Formatting;

/// <summary>A chart as a picture, for what does not draw Vega-Lite.</summary>
internal static class ChartPicture
{
    private static readonly Lazy<ChartRenderer> Renderer = new(() => new ChartRenderer());

    public static string Svg(VegaLiteChart chart) =>
        // A formatter is no asynchronous method.
        Task.Run(() => Renderer.Value.SvgAsync(chart, ChartTheme.Light, CancellationToken.None)).GetAwaiter().GetResult();
}
