namespace Gozcu.Kibana.Description;

/// <summary>Text on a board.</summary>
/// <param name="Title">Title.</param>
/// <param name="Description">Purpose, in a sentence.</param>
/// <param name="Markdown">Text in Markdown; <c>{board:TITLE}</c> becomes the address of a board.</param>
public sealed record BoardNote(string Title, string Description, string Markdown) : BoardItem(Title, Description);
