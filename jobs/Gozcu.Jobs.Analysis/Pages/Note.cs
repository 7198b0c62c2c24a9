namespace Gozcu.Jobs.Pages;

/// <summary>Highlighted remark.</summary>
/// <param name="Kind">Severity.</param>
/// <param name="Text">Text; line feeds are kept.</param>
public sealed record Note(NoteKind Kind, string Text) : PageBlock;
