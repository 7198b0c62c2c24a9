using Gozcu.Spark.Generator.Reflection;

namespace Gozcu.Spark.Generator.Catalog;

/// <summary>A public method of a class, or of its companion when static.</summary>
internal sealed record MLMethod(string Name, ScalaSignature Signature, string? Since, bool IsStatic);
