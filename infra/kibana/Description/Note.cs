namespace Gozcu.Kibana.Description;

/// <summary>A text.</summary>
/// <param name="Title">The title.</param>
/// <param name="Description">What it is good for, in a sentence.</param>
/// <param name="Markdown">The text; <c>{board:TITLE}</c> becomes the address of a board.</param>
public sealed record Note(string Title, string Description, string Markdown) : BoardItem(Title, Description);
