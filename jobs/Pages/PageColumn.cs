namespace Gozcu.Jobs.Pages;

/// <summary>A column of a table.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="IsNumber">Whether its cells are numbers, which stand to the right.</param>
public sealed record PageColumn(string Title, bool IsNumber = false)
{
    /// <summary>A column of text.</summary>
    public static implicit operator PageColumn(string title) => Text(title);

    /// <summary>A column of text.</summary>
    public static PageColumn Text(string title) => new(title);

    /// <summary>A column of numbers.</summary>
    public static PageColumn Number(string title) => new(title, IsNumber: true);
}
