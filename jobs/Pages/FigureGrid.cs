namespace Gozcu.Jobs.Pages;

/// <summary>Small figures side by side, as many as there is room for.</summary>
/// <param name="Figures">The figures.</param>
public sealed record FigureGrid(IReadOnlyList<Figure> Figures) : PageBlock;
