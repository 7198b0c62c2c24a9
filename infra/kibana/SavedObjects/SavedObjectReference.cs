namespace Gozcu.Kibana.SavedObjects;

/// <summary>That a saved object needs another.</summary>
/// <param name="Name">What stands for it in the attributes.</param>
/// <param name="Type">The other's type.</param>
/// <param name="Id">The other's id.</param>
public sealed record SavedObjectReference(string Name, string Type, string Id);
