namespace Gozcu.Spark.Generator.Reflection;

/// <summary>A public class, trait or object as Scala's reflection reports it.</summary>
internal sealed record ScalaClass(
    string Name,
    bool IsAbstract,
    string? Since,
    IReadOnlyList<string> BaseClasses,
    IReadOnlyList<ScalaMember> Members
);
