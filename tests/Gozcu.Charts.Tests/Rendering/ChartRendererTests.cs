using System.Buffers.Binary;
using Gozcu.Charts.Kinds;

namespace Gozcu.Charts.Tests.Rendering;

/// <summary>Charts drawn by Vega.</summary>
[Category("EndToEnd")]
internal sealed class ChartRendererTests
{
    private sealed record Reading(DateTime Time, double Torque);

    private static readonly Reading[] Readings =
    [
        .. Enumerable.Range(0, 100).Select(i => new Reading(new DateTime(2026, 1, 1).AddMinutes(i), 40 + 10 * Math.Sin(i / 9.0))),
    ];

    private static LineChart Line => Chart.From(Readings).Line("Time", "Torque").YTitle("torque [Nm]").Title("A day of µ & <b>");

    [Test]
    public async Task Svg_HoldsTitlesAsText()
    {
        var svg = await ChartsFixture.Renderer.SvgAsync(Line.Build(), ChartTheme.Light, default);

        Assert.That(
            svg,
            Does.StartWith("<svg").And.Contain(">torque [Nm]<").And.Contain("A day of µ &amp; &lt;b&gt;").And.Contain("Time [UTC]")
        );
    }

    [Test]
    public async Task Png_HasTheSizeOfTheScale()
    {
        var chart = Line.Size(400, 200).Build();

        var one = await ChartsFixture.Renderer.PngAsync(chart, ChartTheme.Light, 1, default);
        var two = await ChartsFixture.Renderer.PngAsync(chart, ChartTheme.Dark, 2, default);

        Assert.That(Width(one), Is.InRange(400, 520));
        Assert.That(Width(two), Is.EqualTo(2 * Width(one)).Within(1));
    }

    private static int Width(byte[] png) => BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16));
}
