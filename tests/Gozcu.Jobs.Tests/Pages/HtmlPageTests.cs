using System.Text;
using System.Xml.Linq;
using Gozcu.Jobs.Pages;

namespace Gozcu.Jobs.Tests.Pages;

[TestFixture]
[Category("Unit")]
internal sealed class HtmlPageTests
{
    /// <summary>HTML's elements without an end tag; all others must have one, or a browser nests what follows inside.</summary>
    private static readonly string[] Void = ["meta", "img", "source"];

    [Test]
    public void HostileText_StaysTextEverywhere()
    {
        var html = HtmlPage.Render(PageSamples.Everywhere(PageSamples.Hostile));

        var page = Parse(html);
        Assert.That(page.Descendants("script"), Is.Empty);
        Assert.That(html, Does.Not.Contain("<script").IgnoreCase);
        var shown = PageSamples.Hostile.Replace('\u0001', '\uFFFD');
        string[] places = ["h1", "h2", "h3", "dt", "code", "summary", "td", "th", "footer", "title"];
        foreach (var place in places)
        {
            Assert.That(page.Descendants(place).Select(e => e.Value), Has.Some.EqualTo(shown), place);
        }
        Assert.That(page.Descendants("img").Select(e => (string?)e.Attribute("alt")), Is.All.EqualTo(shown));
    }

    [Test]
    public void Page_NeedsNothingFromOutside()
    {
        var page = Parse(HtmlPage.Render(PageSamples.Everywhere("text")));

        Assert.That(page.Descendants("link"), Is.Empty);
        Assert.That(page.Descendants("img").Attributes("src").Select(a => a.Value), Is.All.StartsWith("data:image/svg+xml;base64,"));
        Assert.That(page.Descendants("source").Attributes("srcset").Select(a => a.Value), Is.All.StartsWith("data:image/svg+xml;base64,"));
        Assert.That(page.Descendants("style").Single().Value, Does.Not.Contain("url(").And.Not.Contain("@import"));
    }

    [Test]
    public void Style_HasNothingThatXmlWouldWriteOtherwise() =>
        Assert.That(
            HtmlPage.Render(PageSamples.Everywhere("text")).Split("<style>")[1].Split("</style>")[0],
            Does.Not.Contain('&').And.Not.Contain('<')
        );

    [Test]
    public void ElementWithoutContent_HasAnEndTag()
    {
        var html = HtmlPage.Render(PageSamples.Everywhere(""));

        var closed = Parse(html).Descendants().Where(e => e.IsEmpty).Select(e => e.Name.LocalName).Distinct();
        Assert.That(closed, Is.SubsetOf(Void));
    }

    [Test]
    public void Contents_LinkToEverySectionOnce()
    {
        var page = Parse(HtmlPage.Render(PageSamples.Everywhere("Same title")));

        var links = page.Descendants("nav").Descendants("a").Select(a => (string?)a.Attribute("href")).ToList();
        var ids = page.Descendants().Attributes("id").Select(a => a.Value).ToList();
        Assert.That(ids, Is.Unique);
        Assert.That(links, Is.Unique.And.Count.EqualTo(2));
        Assert.That(links.Select(l => l![1..]), Is.SubsetOf(ids));
    }

    [Test]
    public void FiguresAndTables_AreNumberedAndDescribed()
    {
        var page = Parse(HtmlPage.Render(PageSamples.Everywhere("text")));

        Assert.That(
            page.Descendants("figcaption").Select(c => c.Value),
            Is.EqualTo(new[] { "Table 1 text", "Figure 1 text", "Figure 2 text" })
        );
        var table = page.Descendants("table").Single();
        Assert.That(table.Descendants("th").Attributes("scope").Select(a => a.Value), Is.EqualTo(new[] { "col", "col" }));
        var caption = (string?)table.Attribute("aria-labelledby");
        Assert.That(page.Descendants("figcaption").Attributes("id").Select(a => a.Value), Does.Contain(caption));
    }

    [Test]
    public void Drawing_IsTheOneGiven()
    {
        var page = Parse(HtmlPage.Render(PageSamples.Everywhere("text")));

        var data = page.Descendants("img").First().Attribute("src")!.Value.Split(',')[1];
        Assert.That(Encoding.UTF8.GetString(Convert.FromBase64String(data)), Is.EqualTo(PageSamples.Svg));
    }

    [TestCase("javascript:alert(1)")]
    [TestCase("data:text/html,x")]
    [TestCase("file:///etc/passwd")]
    [TestCase("/etc/passwd")]
    public void LinkThatCouldDoHarm_IsRefused(string target) => Assert.That(() => TextPart.Link("text", target), Throws.ArgumentException);

    [Test]
    public void RowWithTooFewCells_IsRefused() =>
        Assert.That(
            () =>
                new PageTable(
                    "caption",
                    ["a", "b"],
                    [
                        ["1"],
                    ]
                ),
            Throws.ArgumentException.With.Message.Contains("caption")
        );

    private static XElement Parse(string html)
    {
        Assert.That(html, Does.StartWith("<!DOCTYPE html>\n"));
        return XDocument.Parse(html, LoadOptions.PreserveWhitespace).Root!;
    }
}
