using System.Reflection;

namespace Microsoft.Spark.ML.Feature.Param;

/// <summary>Types of parameter values that only .NET knows. Java stores any object in a plain <c>Param</c> and fails on use.</summary>
internal static class ParamTypes
{
    /// <summary>Returns <paramref name="value"/> if it has the type of the parameter.</summary>
    /// <exception cref="ArgumentException">The value has the wrong type.</exception>
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
