namespace Gozcu.Spark.Generator.Reflection;

/// <summary>A public member as Scala's reflection reports it.</summary>
internal sealed record ScalaMember(string Name, string Type, string Owner, string? Since, bool IsConstructor);
