using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Gozcu.Demo.Report;
using Gozcu.Demo.Report.Resources;

namespace Gozcu.Jobs.Tests.Report;

/// <summary>The whole way of a small data set, and what is written of it.</summary>
[TestFixture]
[Category("EndToEnd")]
internal sealed class ReportTests
{
    private const int Pumps = 600;
    private const int Sent = 300;
    private const int Malformed = 10;
    private ReportResult _result = null!;
    private JsonNode _json = null!;
    private XElement _page = null!;

    [OneTimeSetUp]
    public async Task Write()
    {
        var run = JobsFixture.NewRun(JobsFixture.Pump());
        var options = new ReportOptions
        {
            Dataset = JobsFixture.PumpFile,
            Data = Path.GetDirectoryName(JobsFixture.WritePumps(JobsFixture.PumpLines(Pumps))),
            Limit = Sent,
            Malformed = Malformed,
            Output = JobsFixture.NewFolder(),
        };
        _result = await ReportJob.WriteAsync(run, options, CancellationToken.None, await ServicesFixture.StartedAsync());
        _json = JsonNode.Parse(run.Context.Report.ToString())!["report"]!;
        _page = XDocument.Parse(await File.ReadAllTextAsync(_result.Html), LoadOptions.PreserveWhitespace).Root!;
    }

    [Test]
    public void Numbers_AreThoseOfTheJson()
    {
        var confusion = _json["demo"]!["evaluate"]!["scorecard"]!["confusion"]!;
        var facts = _page.Descendants("dl").Single().Elements("div").ToDictionary(d => d.Element("dt")!.Value, d => d.Element("dd")!.Value);
        string Share(JsonNode node) => node.GetValue<double>().ToString("F3", CultureInfo.InvariantCulture);

        Assert.That(facts["F1 on test rows"], Is.EqualTo(Share(confusion["f1"]!)));
        Assert.That(facts["precision"], Is.EqualTo(Share(confusion["precision"]!)));
        Assert.That(facts["recall"], Is.EqualTo(Share(confusion["recall"]!)));
        Assert.That(facts["ledger"], Is.EqualTo("balanced"));
        var ledger = _json["demo"]!["ledger"]!;
        Assert.That(ledger["produced"]!.GetValue<long>(), Is.EqualTo(Sent + Malformed));
        Assert.That(
            Rows("Where the records are.").ToDictionary(r => r[0], r => r[1]),
            Is.EqualTo(
                ledger["byTopic"]!
                    .AsObject()
                    .ToDictionary(t => t.Key.Split('.', 2)[1], t => t.Value!.GetValue<long>().ToString("N0", CultureInfo.InvariantCulture))
            )
        );
        Assert.That(
            Rows("The trials, the best first.").Select(r => r[1]),
            Is.EqualTo(
                _json["demo"]!["train"]!["trials"]!
                    .AsArray()
                    .Select(t => t!["areaUnderPrecisionRecall"]!.GetValue<double>())
                    .OrderDescending()
                    .Select(a => a.ToString("F4", CultureInfo.InvariantCulture))
            )
        );
        var pressure = Rows($"The columns of {Pumps} clean rows").Single(r => r[0] == "pressure");
        var profile = _json["profile"]!["columns"]!.AsArray().Single(c => c!["name"]!.GetValue<string>() == "pressure")!;
        Assert.That(pressure[2], Is.EqualTo("bar"));
        Assert.That(
            pressure[8],
            Is.EqualTo(profile["numbers"]!["median"]!.GetValue<double>().ToString("G5", CultureInfo.InvariantCulture))
        );
    }

    [Test]
    public void Figures_AreAllThere()
    {
        var captions = _page
            .Descendants("figure")
            .Where(f => f.Element("picture") is not null)
            .Select(f => f.Element("figcaption")!.Value)
            .ToList();
        string[] expected =
        [
            "Distribution of pressure",
            "Pearson's correlation",
            "cross-validation",
            "Receiver operating",
            "Precision over recall",
            "Alarms against labels",
            "Latency",
            "each stage",
        ];

        foreach (var words in expected)
        {
            Assert.That(captions, Has.Some.Contains(words));
        }
        Assert.That(
            captions.Select((c, i) => c.StartsWith($"Figure {i + 1} ", StringComparison.Ordinal)),
            Is.All.True,
            "numbered in order"
        );
    }

    [Test]
    public void Contents_LinkToTheSections()
    {
        var links = _page.Descendants("nav").Descendants("a").ToDictionary(a => a.Value, a => a.Attribute("href")!.Value[1..]);

        Assert.That(
            links.Keys,
            Is.SupersetOf(new[] { "Data", "Columns", "Split", "Model", "Judgement", "Stream", "Resources", "Machine and versions" })
        );
        Assert.That(links.Values, Is.SubsetOf(_page.Descendants("section").Select(s => s.Attribute("id")!.Value)));
    }

    [Test]
    public void Markdown_HasTheSameFigures()
    {
        var text = File.ReadAllText(_result.Markdown);
        var figures = _page.Descendants("picture").Count();

        for (var number = 1; number <= figures; number++)
        {
            var file = Path.Combine(Path.GetDirectoryName(_result.Markdown)!, "report-files", $"figure-{number}.svg");
            Assert.That(text, Does.Contain($"(report-files/figure-{number}.svg)").And.Contain($"**Figure {number}** "));
            Assert.That(XDocument.Load(file).Root!.Name.LocalName, Is.EqualTo("svg"));
        }
    }

    [Test]
    public void Resources_AreMeasured()
    {
        var used = _result.Resources.ToDictionary(r => r.Group);

        Assert.That(
            used.Keys,
            Is.SupersetOf(new[] { ProcessGroup.Driver, ProcessGroup.Spark, ProcessGroup.Workers, ProcessGroup.Services })
        );
        Assert.That(used.Values.Where(u => u.Group != ProcessGroup.Helpers).Select(u => u.CpuSeconds), Is.All.Positive);
        // A virtual machine with a Spark in it needs more than 100 MB, and less than a terabyte.
        Assert.That(used[ProcessGroup.Spark].PeakMegabytes, Is.InRange(100, 1e6));
        Assert.That(used[ProcessGroup.Services].Processes, Is.GreaterThanOrEqualTo(2), "with what starts them");
    }

    /// <summary>The cells of the table whose caption begins so.</summary>
    private IEnumerable<string[]> Rows(string caption) =>
        _page
            .Descendants("figure")
            .Single(f => f.Descendants("tbody").Any() && f.Element("figcaption")!.Value.Contains(caption, StringComparison.Ordinal))
            .Descendants("tbody")
            .Elements("tr")
            .Select(r => r.Elements("td").Select(c => c.Value).ToArray());
}
