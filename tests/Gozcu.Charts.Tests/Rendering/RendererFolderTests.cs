using Gozcu.Charts.Rendering;

namespace Gozcu.Charts.Tests.Rendering;

/// <summary>How Vega comes into the cache.</summary>
internal sealed class RendererFolderTests
{
    [Test]
    [Category("EndToEnd")]
    public async Task TwoAtOnceAfterAnInterruption_GetItOnce()
    {
        var cache = ChartsFixture.NewFolder();
        var left = Directory.CreateDirectory(Path.Combine(cache, "charts", ".partial-1", "node_modules")).Parent!;
        var lines = new Lines();

        var folders = await Task.WhenAll(
            RendererFolder.EnsureAsync(cache, lines, default),
            RendererFolder.EnsureAsync(cache, lines, default)
        );

        Assert.That(folders[0], Is.EqualTo(folders[1]));
        Assert.That(File.Exists(Path.Combine(folders[0], RendererFolder.Script)));
        Assert.That(Directory.Exists(left.FullName), Is.False);
        Assert.That(lines.Said.Count(line => line.Contains("getting Vega", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    [Test]
    [Category("EndToEnd")]
    public async Task Cancelled_LeavesNothingThatLooksFinished()
    {
        var cache = ChartsFixture.NewFolder();
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        Assert.That(async () => await RendererFolder.EnsureAsync(cache, null, soon.Token), Throws.InstanceOf<OperationCanceledException>());

        Assert.That(Directory.EnumerateDirectories(Path.Combine(cache, "charts"), "renderer-*"), Is.Empty);
        await using var free = new FileStream(Path.Combine(cache, "charts", ".lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
    }

    [Test]
    [Category("Unit")]
    public void NodeThatIsNotThere_IsNamedWithTheCommandThatGetsIt() =>
        Assert.That(
            () => NodeTools.Find("node", ["/nowhere"]),
            Throws
                .InstanceOf<ChartException>()
                .With.Message.Contains("there is no 'node' on the PATH")
                .And.Message.Contains("sudo apt-get install nodejs npm")
        );

    [Test]
    [Category("Unit")]
    public void CacheThatCannotBeWritten_SaysWhatToSet()
    {
        var file = Path.Combine(ChartsFixture.NewFolder(), "file");
        File.WriteAllText(file, "");

        Assert.That(
            async () => await RendererFolder.EnsureAsync(file, null, default),
            Throws.InstanceOf<ChartException>().With.Message.Contains("set GOZCU_CACHE to a folder that can")
        );
    }

    private sealed class Lines : IProgress<string>
    {
        private readonly List<string> _said = [];

        public IReadOnlyList<string> Said
        {
            get
            {
                lock (_said)
                {
                    return [.. _said];
                }
            }
        }

        public void Report(string value)
        {
            lock (_said)
            {
                _said.Add(value);
            }
        }
    }
}
