using System.Globalization;
using Gozcu.Charts;

namespace Gozcu.Notebooks.Formatting;

/// <summary>Picture of a chart for viewers that cannot draw Vega-Lite. A PNG rather than an SVG, as code hosts and nbconvert strip the contents of SVGs.</summary>
internal static class ChartPicture
{
    // Image pixels per chart pixel: sharp on high-resolution displays. The runner, which stores the display size of a chart's picture, uses the same value.
    private const int Scale = 2;

    // A PNG begins with a signature and the header of its first chunk, which begins with the width.
    private const int WidthAt = 16;

    private static readonly Lazy<ChartRenderer> Renderer = new(() => new ChartRenderer());

    /// <summary>Returns the PNG in base64, as notebooks store it.</summary>
    public static string Png(VegaLiteChart chart) => Convert.ToBase64String(Draw(chart));

    /// <summary>Returns an HTML image with its display width.</summary>
    public static string Html(VegaLiteChart chart)
    {
        var png = Draw(chart);
        var width = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(WidthAt)) / Scale;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<img width=\"{width}\" alt=\"{Markup.Escape(chart.Title)}\" src=\"data:image/png;base64,{Convert.ToBase64String(png)}\">"
        );
    }

    // Formatters are synchronous.
    private static byte[] Draw(VegaLiteChart chart) =>
        Task.Run(() => Renderer.Value.PngAsync(chart, ChartTheme.Light, Scale, CancellationToken.None)).GetAwaiter().GetResult();
}
