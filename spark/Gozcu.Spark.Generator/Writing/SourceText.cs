using System.Text;

namespace Gozcu.Spark.Generator.Writing;

/// <summary>C# source text with indentation.</summary>
internal sealed class SourceText
{
    /// <summary>Maximum length of a line.</summary>
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

    /// <summary>Writes an empty line between members, but not before the first.</summary>
    public SourceText Separate()
    {
        if (!_isFirstInBlock)
        {
            Line();
        }
        _isFirstInBlock = false;
        return this;
    }

    /// <summary>Writes a documentation comment, on one line or, if that is too long, on several.</summary>
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

    /// <summary>Writes a class declaration with its base types, one per line if one line is too long.</summary>
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

    /// <summary>Writes a member whose body is an expression; the expression is on the next line if one line is too long.</summary>
    public SourceText Expression(string declaration, string expression)
    {
        var line = $"{declaration} => {expression};";
        return (_depth * 4) + line.Length <= Width ? Line(line) : Line($"{declaration} =>").Line($"    {expression};");
    }

    public override string ToString() => _text.ToString();

    /// <summary>Breaks the text between words. Tags, which may contain spaces, are not broken.</summary>
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
