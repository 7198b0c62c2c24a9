using System.Reflection;

namespace Microsoft.Spark.ML.Feature.Param;

/// <summary>
/// What type the values of a class's parameters have, where only .NET knows it: Java keeps any object in a plain <c>Param</c> and fails where it is used.
/// </summary>
internal static class ParamTypes
{
    /// <summary>Returns <paramref name="value"/> when the parameter takes values of its type.</summary>
    /// <exception cref="ArgumentException">It does not.</exception>
    internal static object? Require(Type owner, Param param, object? value)
    {
        if (value is null)
        {
            return value;
        }
        var name = param.Name;
        var property = owner.GetProperty($"{char.ToUpperInvariant(name[0])}{name[1..]}", BindingFlags.Public | BindingFlags.Instance);
        if (
            property?.PropertyType is not { IsGenericType: true } type
            || type.GetGenericTypeDefinition() != typeof(Param<>)
            || type.GenericTypeArguments[0].IsInstanceOfType(value)
        )
        {
            return value;
        }
        throw new ArgumentException(
            $"{param} takes values of type {type.GenericTypeArguments[0].Name} and cannot be {value} of type {value.GetType().Name}",
            nameof(value)
        );
    }
}
