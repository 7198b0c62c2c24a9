namespace Gozcu.Kibana.Description;

/// <summary>What stands on a board.</summary>
/// <param name="Title">The title; what its id is made of, so a change of it is another item.</param>
/// <param name="Description">What it says and what it is good for, in a sentence.</param>
public abstract record BoardItem(string Title, string Description);
