namespace Gozcu.Kibana.Api;

/// <summary>What became of an import.</summary>
/// <param name="Imported">Objects that are there now.</param>
/// <param name="Problems">What is not, and why, one by one.</param>
public sealed record ImportResult(int Imported, IReadOnlyList<string> Problems);
