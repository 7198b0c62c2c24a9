namespace Gozcu.Spark.Tests.Compatibility;

/// <summary>A type of the list: its declaration without access, and its members as the list writes them.</summary>
internal sealed record ApiType(string Assembly, string Name, string Declaration, IReadOnlyList<string> Members);
