using System.Text;

namespace Gozcu.Spark.Generator.Writing;

/// <summary>C# text with indentation.</summary>
internal sealed class SourceText
{
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

    public SourceText Doc(string tag, string text, string attributes = "") => Line($"/// <{tag}{attributes}>{text}</{tag}>");

    public override string ToString() => _text.ToString();
}
