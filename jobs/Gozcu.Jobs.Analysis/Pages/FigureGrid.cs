namespace Gozcu.Jobs.Pages;

/// <summary>Small figures side by side, as many as fit.</summary>
/// <param name="Figures">Figures.</param>
public sealed record FigureGrid(IReadOnlyList<Figure> Figures) : PageBlock;
