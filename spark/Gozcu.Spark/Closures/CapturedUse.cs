using System.Reflection;

namespace Microsoft.Spark.Closures;

/// <summary>What a lambda uses of the objects it is given with.</summary>
/// <param name="Fields">The fields it reads or writes, by module and token, which are the same for all type arguments.</param>
/// <param name="ThisIsWhole">Whether it may use the <c>this</c> it captures in other ways than by fields and properties, so that all of it is needed.</param>
internal sealed record CapturedUse(IReadOnlySet<(Module Module, int Token)> Fields, bool ThisIsWhole);
