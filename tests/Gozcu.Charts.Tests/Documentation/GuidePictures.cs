using System.Text;

namespace Gozcu.Charts.Tests.Documentation;

/// <summary>
/// Draws the guide's charts, so that each is known to be drawn without a warning, and writes them where the test run's parameter <c>pictures</c> says:
/// <c>dotnet test tests/Gozcu.Charts.Tests -c Release --filter ChartsGuideTests -- 'TestRunParameters.Parameter(name="pictures", value="docs/images")'</c>,
/// a folder from the root of the checkout.
/// </summary>
internal static class GuidePictures
{
    private const string Parameter = "pictures";
    private const string CheckoutMark = "Gozcu.slnx";

    // Characters: of thousands of points the picture is smaller.
    private const int LargestSvg = 100_000;
    private const double PngScale = 1.5;

    /// <summary>Draws a chart in light and dark.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="name">The picture's name in the guide: <c>images/charts-NAME-light.svg</c>, or <c>.png</c> when it has thousands of points.</param>
    public static async Task DrawAsync(VegaLiteChart chart, string name)
    {
        foreach (var theme in Enum.GetValues<ChartTheme>())
        {
            var svg = await ChartsFixture.Renderer.SvgAsync(chart, theme);
            Assert.That(svg, Does.StartWith("<svg"));
            if (TestContext.Parameters[Parameter] is { } folder)
            {
                var target = Directory.CreateDirectory(Path.Combine(Checkout(), folder)).FullName;
                var file = Path.Combine(target, $"charts-{name}-{theme.ToString().ToLowerInvariant()}");
                if (svg.Length > LargestSvg)
                {
                    await ChartsFixture.Renderer.SaveAsync(chart, file + ".png", theme, PngScale);
                }
                else
                {
                    await File.WriteAllTextAsync(file + ".svg", svg + "\n", new UTF8Encoding(false));
                }
            }
        }
    }

    private static string Checkout()
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, CheckoutMark)))
        {
            folder = folder.Parent ?? throw new AssertionException($"no {CheckoutMark} above {TestContext.CurrentContext.TestDirectory}");
        }
        return folder.FullName;
    }
}
