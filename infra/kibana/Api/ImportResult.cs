namespace Gozcu.Kibana.Api;

/// <summary>Result of an import.</summary>
/// <param name="Imported">Number of imported objects.</param>
/// <param name="Problems">Objects that were not imported, with the reasons.</param>
public sealed record ImportResult(int Imported, IReadOnlyList<string> Problems);
