namespace Gozcu.Jobs.Pages;

/// <summary>Text in a fixed width: a query, a command, a definition.</summary>
/// <param name="Text">The text; line feeds and spaces are kept.</param>
/// <param name="Language">What it is written in, for Markdown's readers: <c>sql</c>, <c>yaml</c>, <c>sh</c>; or empty.</param>
/// <param name="Summary">When given the text is folded away behind these words, as far as the medium can.</param>
public sealed record CodeBlock(string Text, string Language = "", string? Summary = null) : PageBlock;
