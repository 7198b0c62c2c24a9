namespace Gozcu.Jobs.Pages;

/// <summary>Numbers of a page's figures and tables, and anchors of its sections; the same in every medium.</summary>
internal sealed class PageNumbers
{
    private readonly Dictionary<object, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, string> _anchors = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _taken = [];
    private int _figures;
    private int _tables;

    public PageNumbers(Page page)
    {
        Anchor(page, page.Title);
        foreach (var section in page.Sections)
        {
            Add(section);
        }
    }

    /// <summary>Returns the number of a figure or a table, from 1.</summary>
    public int Of(PageBlock block) => _numbers[block];

    /// <summary>Returns the anchor of a section, for links.</summary>
    public string AnchorOf(PageSection section) => _anchors[section];

    private void Add(PageSection section)
    {
        Anchor(section, section.Title);
        foreach (var block in section.Blocks.SelectMany(b => b is FigureGrid grid ? grid.Figures.AsEnumerable<PageBlock>() : [b]))
        {
            if (block is Figure)
            {
                _numbers[block] = ++_figures;
            }
            else if (block is PageTable)
            {
                _numbers[block] = ++_tables;
            }
        }
        foreach (var inside in section.Sections)
        {
            Add(inside);
        }
    }

    /// <summary>Assigns the anchor that code hosts give a heading: letters and digits in lower case, hyphens for spaces, and a number if it is taken.</summary>
    private void Anchor(object named, string title)
    {
        var name = string.Concat(
            title.Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_').Select(c => c == ' ' ? '-' : char.ToLowerInvariant(c))
        );
        var unique = name;
        for (var n = 1; !_taken.Add(unique); n++)
        {
            unique = $"{name}-{n}";
        }
        _anchors[named] = unique;
    }
}
