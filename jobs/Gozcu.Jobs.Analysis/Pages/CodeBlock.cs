namespace Gozcu.Jobs.Pages;

/// <summary>Text in a fixed-width font: a query, a command, a definition.</summary>
/// <param name="Text">Text; line feeds and spaces are kept.</param>
/// <param name="Language">Language for syntax highlighting in Markdown: <c>sql</c>, <c>yaml</c>, <c>sh</c>; or empty.</param>
/// <param name="Summary">Heading of the collapsed text, if the medium supports collapsing; null to show the text.</param>
public sealed record CodeBlock(string Text, string Language = "", string? Summary = null) : PageBlock;
