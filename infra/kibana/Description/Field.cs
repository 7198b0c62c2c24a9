namespace Gozcu.Kibana.Description;

/// <summary>A field of the documents.</summary>
/// <param name="Name">Its path.</param>
/// <param name="Type">What can be done with it.</param>
public sealed record Field(string Name, FieldType Type);
