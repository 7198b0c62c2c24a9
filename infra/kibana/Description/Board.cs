namespace Gozcu.Kibana.Description;

/// <summary>Board: panels from left to right, row by row.</summary>
/// <param name="Title">Title.</param>
/// <param name="Description">Question that the board answers.</param>
/// <param name="Shows">Time range it opens with.</param>
/// <param name="Refresh">Refresh interval.</param>
/// <param name="Panels">Panels; those of a row have the same height and fill it.</param>
public sealed record Board(string Title, string Description, TimeSpan Shows, TimeSpan Refresh, IReadOnlyList<Panel> Panels)
{
    /// <summary>Width of a board, in columns.</summary>
    public const int Columns = 48;
}
