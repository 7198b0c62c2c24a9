namespace Gozcu.Spark.Generator.Catalog;

/// <summary>An overload of a public member of Java.</summary>
/// <param name="Name">Name of the member.</param>
/// <param name="ParameterTypes">Types of its parameters, without those that the Scala compiler fills in.</param>
internal sealed record PublicMember(string Name, IReadOnlyList<string> ParameterTypes)
{
    /// <summary>Name with the types of the parameters, as in <see cref="MLMethod.Key"/>.</summary>
    public string Key => ParameterTypes.Count == 0 ? Name : $"{Name}({string.Join(", ", ParameterTypes)})";
}
