namespace Gozcu.Kibana.Description;

/// <summary>A board: panels from left to right, row by row.</summary>
/// <param name="Title">The title.</param>
/// <param name="Description">Which question it answers.</param>
/// <param name="Shows">The range of time it opens with.</param>
/// <param name="Refresh">How often it looks again.</param>
/// <param name="Panels">The panels; those of a row are equally high and fill it.</param>
public sealed record Board(string Title, string Description, TimeSpan Shows, TimeSpan Refresh, IReadOnlyList<Panel> Panels)
{
    /// <summary>Columns of a board.</summary>
    public const int Columns = 48;
}
