using Gozcu.Spark.Generator.Reflection;

namespace Gozcu.Spark.Generator.Catalog;

/// <summary>A public method of a class, or of its companion when static.</summary>
internal sealed record MLMethod(string Name, ScalaSignature Signature, string? Since, bool IsStatic)
{
    /// <summary>Name with the types of the parameters, which identifies an overload: <c>findSynonyms(String, Int)</c>.</summary>
    public string Key => KeyOf(Name, Signature);

    /// <summary>Returns the key of a member; for a value or a method without parameters it is the name.</summary>
    public static string KeyOf(string name, ScalaSignature signature) =>
        signature.Arity == 0 ? name : $"{name}({string.Join(", ", signature.Parameters!.Select(parameter => parameter.Type))})";
}
