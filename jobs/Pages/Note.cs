namespace Gozcu.Jobs.Pages;

/// <summary>A remark that stands out.</summary>
/// <param name="Kind">How much it matters.</param>
/// <param name="Text">The remark; line feeds are kept.</param>
public sealed record Note(NoteKind Kind, string Text) : PageBlock;
