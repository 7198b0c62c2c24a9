namespace Gozcu.Jobs.Pages;

/// <summary>Column of a table.</summary>
/// <param name="Title">Heading.</param>
/// <param name="IsNumber">True if its cells are numbers, which are right-aligned.</param>
public sealed record PageColumn(string Title, bool IsNumber = false)
{
    /// <summary>Creates a column of text.</summary>
    public static implicit operator PageColumn(string title) => Text(title);

    /// <summary>Creates a column of text.</summary>
    public static PageColumn Text(string title) => new(title);

    /// <summary>Creates a column of numbers.</summary>
    public static PageColumn Number(string title) => new(title, IsNumber: true);
}
