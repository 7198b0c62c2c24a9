namespace Gozcu.Kibana.Description;

/// <summary>Field of the documents.</summary>
/// <param name="Name">Path.</param>
/// <param name="Type">Type of its values.</param>
public sealed record Field(string Name, FieldType Type);
