namespace Gozcu.Jobs.Pages;

/// <summary>Part of a paragraph's text.</summary>
public sealed record TextPart
{
    private TextPart(string text, bool isCode, string? target) => (Text, IsCode, Target) = (text, isCode, target);

    /// <summary>Plain text.</summary>
    public string Text { get; }

    /// <summary>True if it is a name or a command, in a fixed-width font.</summary>
    public bool IsCode { get; }

    /// <summary>Target of a link: an http(s) URL or a path relative to the page; null for text.</summary>
    public string? Target { get; }

    /// <summary>Creates a text.</summary>
    public static implicit operator TextPart(string text) => Plain(text);

    /// <summary>Creates a text.</summary>
    public static TextPart Plain(string text) => new(text, isCode: false, target: null);

    /// <summary>Creates a name or a command.</summary>
    public static TextPart Code(string text) => new(text, isCode: true, target: null);

    /// <summary>Creates a link.</summary>
    /// <param name="text">Text of the link.</param>
    /// <param name="target">An http(s) URL, or a path relative to the page with slashes.</param>
    /// <exception cref="ArgumentException">The target has another scheme: such a link could run code.</exception>
    public static TextPart Link(string text, string target)
    {
        var isWeb = Uri.TryCreate(target, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
        var isRelative = !target.Contains(':', StringComparison.Ordinal) && !target.StartsWith('/') && !target.StartsWith('\\');
        return isWeb || isRelative
            ? new TextPart(text, isCode: false, target)
            : throw new ArgumentException(
                $"a link leads to {target}, but must be an http(s) URL or a path relative to the page",
                nameof(target)
            );
    }
}
