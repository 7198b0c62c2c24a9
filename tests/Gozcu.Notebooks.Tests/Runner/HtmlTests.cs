namespace Gozcu.Notebooks.Tests.Runner;

[TestFixture]
[Category("EndToEnd")]
internal sealed class HtmlTests
{
    [Test]
    public async Task Notebooks_BecomePagesWithTheirChartsAndTables()
    {
        var folder = Directory.CreateTempSubdirectory("gozcu-pages-").FullName;
        try
        {
            var converted = await Command.RunnerAsync(["html", Repository.PathOf("notebooks"), "--output", folder]);
            Assert.That(converted.ExitCode, Is.Zero, converted.Output);
            foreach (var notebook in Repository.Notebooks)
            {
                var page = await File.ReadAllTextAsync(Path.Combine(folder, Path.GetFileNameWithoutExtension(notebook) + ".html"));
                Assert.That(page, Does.Contain("<table").And.Contain("data:image/png;base64,iVBOR"), notebook);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
