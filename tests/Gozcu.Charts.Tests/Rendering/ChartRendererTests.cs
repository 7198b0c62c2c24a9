using System.Buffers.Binary;
using System.Diagnostics;
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

    [Test]
    public void FieldWithoutValues_FailsWithWhatVegaSays()
    {
        var chart = VegaLiteChart.Parse(
            """{"title":"t","data":{"values":[{"a":1}]},"mark":"bar","encoding":{"x":{"field":"b","type":"quantitative"}}}"""
        );

        Assert.That(
            async () => await ChartsFixture.Renderer.SvgAsync(chart),
            Throws
                .InstanceOf<ChartException>()
                .With.Message.Contains("the chart 't' cannot be drawn")
                .And.Message.Contains("Infinite extent for field \"b_start\"")
        );
    }

    [TestCase("""{"data":{"values":[]},"mark":"sphere"}""")]
    [TestCase("""{"data":{"values":[]}}""")]
    [TestCase(
        """{"data":{"values":[{"a":1}]},"mark":"bar","encoding":{"x":{"field":"a","type":"quantitative","scale":{"type":"nonsense"}}}}"""
    )]
    public void WrongSpecification_Fails(string json) =>
        Assert.That(async () => await ChartsFixture.Renderer.SvgAsync(VegaLiteChart.Parse(json)), Throws.InstanceOf<ChartException>());

    [TestCase("file:///etc/passwd")]
    [TestCase("http://127.0.0.1:1/data.json")]
    public void DataElsewhere_AreNotFetched(string url)
    {
        var chart = VegaLiteChart.Parse(
            """{"data":{"url":"URL"},"mark":"bar","encoding":{"x":{"field":"a"}}}""".Replace("URL", url, StringComparison.Ordinal)
        );

        Assert.That(
            async () => await ChartsFixture.Renderer.SvgAsync(chart),
            Throws.InstanceOf<ChartException>().With.Message.Contains("data must be inside")
        );
    }

    [Test]
    public void TextThatIsNoSpecification_IsRefused()
    {
        Assert.That(() => VegaLiteChart.Parse("[1]"), Throws.InstanceOf<ChartException>().With.Message.Contains("not a JSON object"));
        Assert.That(() => VegaLiteChart.Parse("{"), Throws.InstanceOf<ChartException>().With.Message.Contains("not JSON"));
    }

    [Test]
    public async Task ManyAtOnce_AreAllDrawn()
    {
        var charts = Enumerable.Range(0, 8).Select(i => Line.Title($"number {i}").Build()).ToList();

        var svgs = await Task.WhenAll(charts.Select(chart => ChartsFixture.Renderer.SvgAsync(chart)));

        Assert.That(svgs.Select((svg, i) => svg.Contains($"number {i}", StringComparison.Ordinal)), Is.All.True);
    }

    [Test]
    public async Task Cancelled_EndsTheProcessAndTheNextChartIsDrawn()
    {
        await using var renderer = new ChartRenderer();
        await renderer.SvgAsync(Line.Build());
        using var process = Process.GetProcessById(renderer.ProcessId!.Value);
        // A density over so many points keeps Vega busy for far longer than the test waits.
        var endless = VegaLiteChart.Parse(
            """{"data":{"sequence":{"start":0,"stop":40000000}},"transform":[{"density":"data"}],"mark":"line","encoding":{"x":{"field":"value","type":"quantitative"}}}"""
        );
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        Assert.That(
            async () => await renderer.SvgAsync(endless, cancellationToken: soon.Token),
            Throws.InstanceOf<OperationCanceledException>()
        );

        Assert.That(process.WaitForExit(TimeSpan.FromSeconds(10)));
        Assert.That(await renderer.SvgAsync(Line.Build()), Does.StartWith("<svg"));
    }

    [Test]
    public async Task Disposed_EndsTheProcess()
    {
        var renderer = new ChartRenderer();
        await renderer.SvgAsync(Line.Build());
        using var process = Process.GetProcessById(renderer.ProcessId!.Value);

        await renderer.DisposeAsync();

        Assert.That(process.WaitForExit(TimeSpan.FromSeconds(10)));
        Assert.That(async () => await renderer.SvgAsync(Line.Build()), Throws.InstanceOf<ObjectDisposedException>());
    }

    [Test]
    public async Task DisposedWhileChartsWait_StartsNoOtherProcess()
    {
        var renderer = new ChartRenderer();
        await renderer.SvgAsync(Line.Build());
        var waiting = Enumerable.Range(0, 20).Select(_ => renderer.SvgAsync(Line.Build())).ToList();

        await renderer.DisposeAsync();

        // Those before the end are drawn, those after it refused; none may hang or leave a process.
        await Task.WhenAll(waiting).ContinueWith(_ => { }, TaskScheduler.Default).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.That(
            waiting.Where(task => task.IsFaulted).Select(task => task.Exception!.InnerException),
            Is.All.InstanceOf<ObjectDisposedException>()
        );
        Assert.That(renderer.ProcessId, Is.Null);
    }

    /// <summary>At any moment: while Node starts, draws, or has just drawn; from another thread, and from two.</summary>
    [Test]
    public async Task DisposedWhileDrawing_EndsTheChartAndTheProcess()
    {
        var endless = VegaLiteChart.Parse(
            """{"data":{"sequence":{"start":0,"stop":40000000}},"transform":[{"density":"data"}],"mark":"line","encoding":{"x":{"field":"value","type":"quantitative"}}}"""
        );
        for (var round = 0; round < 6; round++)
        {
            var renderer = new ChartRenderer();
            if (round % 2 == 0)
            {
                await renderer.SvgAsync(Line.Build());
            }
            var drawings = Enumerable.Range(0, 3).Select(_ => Task.Run(() => renderer.SvgAsync(endless))).ToList();
            var begun = await Begun(renderer, atStart: round % 3 == 0);

            await Task.WhenAll(Task.Run(renderer.Dispose), Task.Run(renderer.Dispose)).WaitAsync(TimeSpan.FromSeconds(10));

            foreach (var drawing in drawings)
            {
                Assert.That(async () => await drawing.WaitAsync(TimeSpan.FromSeconds(10)), Throws.InstanceOf<ObjectDisposedException>());
            }
            Assert.That(renderer.ProcessId, Is.Null);
            Assert.That(begun?.WaitForExit(TimeSpan.FromSeconds(10)) ?? true, "no process is left");
            begun?.Dispose();
            renderer.Dispose();
            await renderer.DisposeAsync();
        }
    }

    /// <summary>The process that draws; null when the test is not to wait for it.</summary>
    private static async Task<Process?> Begun(ChartRenderer renderer, bool atStart)
    {
        if (atStart)
        {
            await Task.Yield();
            return null;
        }
        while (true)
        {
            if (renderer.ProcessId is { } id)
            {
                return Process.GetProcessById(id);
            }
            await Task.Yield();
        }
    }

    [Test]
    public void OtherEnding_IsRefused() =>
        Assert.That(
            async () => await Line.Build().SaveAsync("chart.jpg"),
            Throws.InstanceOf<ChartException>().With.Message.Contains(".svg or .png")
        );

    [TestCase(0)]
    [TestCase(double.NaN)]
    [TestCase(11)]
    public void Scale_OutOfRangeIsRefused(double scale) =>
        Assert.That(
            async () => await ChartsFixture.Renderer.PngAsync(Line.Build(), scale: scale),
            Throws.InstanceOf<ArgumentOutOfRangeException>()
        );

    private static int Width(byte[] png) => BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16));
}
