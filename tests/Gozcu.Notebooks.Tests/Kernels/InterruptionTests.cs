using Gozcu.Notebooks.Runner.Documents;
using Gozcu.Notebooks.Runner.Kernels;
using Microsoft.DotNet.Interactive.Events;

namespace Gozcu.Notebooks.Tests.Kernels;

/// <summary>The extension in the real kernel, in this process.</summary>
[TestFixture]
[Category("EndToEnd")]
internal sealed class InterruptionTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(2);

    [Test]
    public async Task InterruptedCell_ShowsABarFirst_AndLeavesNoSparkJob()
    {
        using var kernel = new NotebookKernel();
        var references = string.Join(
            '\n',
            Directory.GetFiles(AppContext.BaseDirectory, "*.dll").Where(IsOfNotebooks).Select(file => $"#r \"{file}\"")
        );
        Assert.That((await kernel.RunAsync(references, Long, default)).Error, Is.Null);
        var extension = await File.ReadAllTextAsync(Repository.PathOf("notebooks", "Gozcu.Notebooks", "Extension", "extension.dib"));
        Assert.That((await kernel.RunAsync(extension, Long, default)).Error, Is.Null);
        Assert.That((await kernel.RunAsync("spark.Range(10).Count()", Long, default)).Error, Is.Null);

        var bars = 0;
        using var watching = kernel.Events.Subscribe(e => bars += IsBar(e) ? 1 : 0);
        var interrupted = await kernel.RunAsync(
            "var slow = Udf<long, long>(x => { System.Threading.Thread.SpinWait(1_000_000); return x; });\nspark.Range(0, 1_000_000_000L, 1, 8).Select(slow(Col(\"id\")).Alias(\"id\")).Agg(Sum(\"id\")).Collect()",
            TimeSpan.FromSeconds(5),
            default
        );
        var after = await kernel.RunAsync(
            "var waited = System.Diagnostics.Stopwatch.StartNew();\nwhile (spark.SparkContext.StatusTracker.GetActiveJobIds().Count > 0 && waited.Elapsed < TimeSpan.FromSeconds(30)) { await System.Threading.Tasks.Task.Delay(100); }\nspark.SparkContext.StatusTracker.GetActiveJobIds().Count",
            Long,
            default
        );

        Assert.That(interrupted.Error, Does.Contain("longer than 5 s"));
        Assert.That(bars, Is.Positive);
        Assert.That(after.Error, Is.Null);
        Assert.That(MultilineText.Read(after.All.Single()["data"]!["text/html"]), Does.Contain("<pre>0</pre>"));
        Assert.That((await kernel.RunAsync("NotebookSession.Spark.Stop();", Long, default)).Error, Is.Null);
    }

    private static bool IsBar(KernelEvent e) =>
        e is DisplayEvent shown && shown.FormattedValues.Any(v => v.Value.Contains("gozcu-progress", StringComparison.Ordinal));

    private static bool IsOfNotebooks(string file) =>
        Path.GetFileName(file) is var name
        && name.StartsWith("Gozcu.", StringComparison.Ordinal)
        && !name.Contains("Tests", StringComparison.Ordinal);
}
