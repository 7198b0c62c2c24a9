using System.Text;

namespace Gozcu.Spark.Generator.Writing;

/// <summary>C# text with indentation.</summary>
internal sealed class SourceText
{
    /// <summary>The length of a line that is still read without turning the head.</summary>
    private const int Width = 150;

    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _isFirstInBlock = true;

    public SourceText Line(string line = "")
    {
        _text.Append(line.Length == 0 ? "" : new string(' ', _depth * 4)).Append(line).Append('\n');
        return this;
    }

    public SourceText Open()
    {
        Line("{");
        _depth++;
        _isFirstInBlock = true;
        return this;
    }

    public SourceText Close()
    {
        _depth--;
        _isFirstInBlock = false;
        return Line("}");
    }

    /// <summary>An empty line between members, not before the first.</summary>
    public SourceText Separate()
    {
        if (!_isFirstInBlock)
        {
            Line();
        }
        _isFirstInBlock = false;
        return this;
    }

    /// <summary>A documentation comment, on one line or, when that is too long, on as many as it needs.</summary>
    public SourceText Doc(string tag, string text, string attributes = "")
    {
        var line = $"/// <{tag}{attributes}>{text}</{tag}>";
        if ((_depth * 4) + line.Length <= Width)
        {
            return Line(line);
        }
        Line($"/// <{tag}{attributes}>");
        foreach (var part in Lines(text, Width - (_depth * 4) - "/// ".Length))
        {
            Line("/// " + part);
        }
        return Line($"/// </{tag}>");
    }

    /// <summary>A class with what it extends, one a line when one line is too long.</summary>
    public SourceText Declaration(string declaration, IReadOnlyList<string> bases)
    {
        var line = bases.Count == 0 ? declaration : $"{declaration} : {string.Join(", ", bases)}";
        if ((_depth * 4) + line.Length <= Width)
        {
            return Line(line);
        }
        Line(declaration);
        for (var i = 0; i < bases.Count; i++)
        {
            Line($"    {(i == 0 ? ": " : "  ")}{bases[i]}{(i + 1 < bases.Count ? "," : "")}");
        }
        return this;
    }

    /// <summary>A member whose body is an expression, which goes below when the line is too long.</summary>
    public SourceText Expression(string declaration, string expression)
    {
        var line = $"{declaration} => {expression};";
        return (_depth * 4) + line.Length <= Width ? Line(line) : Line($"{declaration} =>").Line($"    {expression};");
    }

    public override string ToString() => _text.ToString();

    /// <summary>The text cut between words; what stands in a tag may hold spaces and is left as it is.</summary>
    private static IEnumerable<string> Lines(string text, int width)
    {
        var line = new StringBuilder();
        foreach (var word in Words(text))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }
            line.Append(line.Length > 0 ? " " : "").Append(word);
        }
        yield return line.ToString();
    }

    private static IEnumerable<string> Words(string text)
    {
        var start = 0;
        var isTag = false;
        for (var i = 0; i < text.Length; i++)
        {
            isTag = text[i] == '<' || (isTag && text[i] != '>');
            if (text[i] == ' ' && !isTag)
            {
                yield return text[start..i];
                start = i + 1;
            }
        }
        yield return text[start..];
    }
}
