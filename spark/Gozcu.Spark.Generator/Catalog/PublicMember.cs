namespace Gozcu.Spark.Generator.Catalog;

/// <summary>An overload of a public member, whatever .NET makes of it.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="ParameterTypes">The types of its parameters; those that only Scala's compiler fills in are left out.</param>
internal sealed record PublicMember(string Name, IReadOnlyList<string> ParameterTypes)
{
    /// <summary>The name with the types of the parameters, as in <see cref="MLMethod.Key"/>.</summary>
    public string Key => ParameterTypes.Count == 0 ? Name : $"{Name}({string.Join(", ", ParameterTypes)})";
}
