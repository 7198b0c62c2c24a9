namespace Gozcu.Kibana.SavedObjects;

/// <summary>Reference of a saved object to another.</summary>
/// <param name="Name">Name of the reference in the attributes.</param>
/// <param name="Type">Type of the other object.</param>
/// <param name="Id">Id of the other object.</param>
public sealed record SavedObjectReference(string Name, string Type, string Id);
