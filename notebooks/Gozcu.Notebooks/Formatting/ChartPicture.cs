using System.Globalization;
using Gozcu.Charts;

namespace Gozcu.Notebooks.Formatting;

/// <summary>A chart as a picture, for what does not draw Vega-Lite. Not SVG: code hosts and nbconvert take out of it what it is made of.</summary>
internal static class ChartPicture
{
    // Pixels for one of the chart's: sharp on a dense display. The runner, which says how large to show a chart's picture, counts on it.
    private const int Scale = 2;

    // A PNG begins with a signature and the head of its first chunk, whose content begins with the width.
    private const int WidthAt = 16;

    private static readonly Lazy<ChartRenderer> Renderer = new(() => new ChartRenderer());

    /// <summary>The PNG in base 64, as notebooks keep it.</summary>
    public static string Png(VegaLiteChart chart) => Convert.ToBase64String(Draw(chart));

    /// <summary>The same in HTML, which says how large it is.</summary>
    public static string Html(VegaLiteChart chart)
    {
        var png = Draw(chart);
        var width = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(WidthAt)) / Scale;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<img width=\"{width}\" alt=\"{Markup.Escape(chart.Title)}\" src=\"data:image/png;base64,{Convert.ToBase64String(png)}\">"
        );
    }

    // A formatter is no asynchronous method.
    private static byte[] Draw(VegaLiteChart chart) =>
        Task.Run(() => Renderer.Value.PngAsync(chart, ChartTheme.Light, Scale, CancellationToken.None)).GetAwaiter().GetResult();
}
