using System.Reflection;

namespace Microsoft.Spark.Closures;

/// <summary>Parts of captured objects that a lambda uses.</summary>
/// <param name="Fields">Fields that it reads or writes, by module and token, which are the same for all type arguments.</param>
/// <param name="ThisIsWhole">True if it may use the captured <c>this</c> in other ways than by fields and properties, so that all of it is needed.</param>
internal sealed record CapturedUse(IReadOnlySet<(Module Module, int Token)> Fields, bool ThisIsWhole);
