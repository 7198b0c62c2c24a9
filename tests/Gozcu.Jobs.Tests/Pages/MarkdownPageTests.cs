using Gozcu.Jobs.Pages;

namespace Gozcu.Jobs.Tests.Pages;

[TestFixture]
[Category("Unit")]
internal sealed class MarkdownPageTests
{
    [Test]
    public void HostileText_StaysTextEverywhere()
    {
        var text = MarkdownPage.Render(PageSamples.Everywhere(PageSamples.Hostile), "page-files", out _);

        // In code Markdown takes everything as it stands.
        var prose = string.Join(
            '\n',
            text.Split('\n').Where(l => !l.StartsWith("<script", StringComparison.Ordinal) && !l.Contains("``<", StringComparison.Ordinal))
        );
        Assert.That(prose, Does.Not.Contain("<script"));
        Assert.That(prose, Does.Contain(@"&lt;script\>alert('x')&lt;/script\> &amp; ""quoted"" \| a\*b\_c \`d\` \[e\](f)"));
        Assert.That(text, Does.Contain("```\n" + PageSamples.Hostile + "\n```"));
    }

    [Test]
    public void Table_HasAsManyCellsInEveryRow()
    {
        var text = MarkdownPage.Render(PageSamples.Everywhere("a|b\nc"), "page-files", out _);

        var rows = text.Split('\n').Where(l => l.StartsWith('|')).ToList();
        Assert.That(rows, Has.Count.EqualTo(4));
        Assert.That(rows[1], Is.EqualTo("|---|---:|"));
        Assert.That(rows.Select(r => r.Replace(@"\|", "", StringComparison.Ordinal).Count(c => c == '|')), Is.All.EqualTo(3));
        Assert.That(rows[2], Is.EqualTo(@"| a\|b<br>c | 1 |"));
    }

    [Test]
    public void CodeWithFences_GetsALongerOne()
    {
        var page = new Page { Title = "t", Sections = [new PageSection("s", [new CodeBlock("````\nx", "sql")])] };

        Assert.That(MarkdownPage.Render(page, "f", out _), Does.Contain("`````sql\n````\nx\n`````"));
    }

    [Test]
    public void Drawings_AreFilesBesideTheText()
    {
        var folder = JobsFixture.NewFolder();
        var file = Path.Combine(folder, "report.md");

        MarkdownPage.Write(PageSamples.Everywhere("text"), file);

        Assert.That(
            File.ReadAllText(file),
            Does.Contain("![text](report-files/figure-1.svg)").And.Contain("![text](report-files/figure-2.svg)")
        );
        Assert.That(File.ReadAllText(Path.Combine(folder, "report-files", "figure-2.svg")), Is.EqualTo(PageSamples.Svg));
    }

    [Test]
    public void Contents_LinkToHeadingsAsCodeHostsNameThem()
    {
        var page = new Page
        {
            Title = "t",
            Sections = [new PageSection("Time & cost: 2 parts", []), new PageSection("Time & cost: 2 parts", [])],
        };

        Assert.That(
            MarkdownPage.Render(page, "f", out _),
            Does.Contain("- [Time &amp; cost: 2 parts](#time--cost-2-parts)\n- [Time &amp; cost: 2 parts](#time--cost-2-parts-1)")
        );
    }
}
