namespace Gozcu.Kibana.Description;

/// <summary>Item on a board.</summary>
/// <param name="Title">Title. The id is derived from it, so a changed title makes another item.</param>
/// <param name="Description">Meaning and purpose, in a sentence.</param>
public abstract record BoardItem(string Title, string Description);
