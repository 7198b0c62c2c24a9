using System.Globalization;
using System.Text.Json;

namespace Microsoft.Spark.Closures;

/// <summary>Objects that exist in every process.</summary>
internal static class KnownObjects
{
    private static readonly object[] Singletons =
    [
        StringComparer.Ordinal,
        StringComparer.OrdinalIgnoreCase,
        StringComparer.InvariantCulture,
        StringComparer.InvariantCultureIgnoreCase,
        DBNull.Value,
        CultureInfo.InvariantCulture,
        TimeZoneInfo.Utc,
        ReferenceEqualityComparer.Instance,
    ];

    private const int DefaultEqualityComparer = 100;
    private const int DefaultComparer = 101;
    private const int DefaultJsonOptions = 102;
    private const int WebJsonOptions = 103;

    /// <summary>Returns the number of an object that exists in every process, with its type argument if it has one; null for other objects.</summary>
    public static (int Number, Type? Argument)? Find(object value)
    {
        for (var i = 0; i < Singletons.Length; i++)
        {
            if (ReferenceEquals(Singletons[i], value) || (value is StringComparer && Singletons[i].Equals(value)))
            {
                return (i, null);
            }
        }

        if (value is JsonSerializerOptions json)
        {
            return ReferenceEquals(json, JsonSerializerOptions.Default) ? (DefaultJsonOptions, null)
                : ReferenceEquals(json, JsonSerializerOptions.Web) ? (WebJsonOptions, null)
                : null;
        }

        for (var type = value.GetType(); type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && IsDefault(type, typeof(EqualityComparer<>), value))
            {
                return (DefaultEqualityComparer, type.GenericTypeArguments[0]);
            }

            if (type.IsGenericType && IsDefault(type, typeof(Comparer<>), value))
            {
                return (DefaultComparer, type.GenericTypeArguments[0]);
            }
        }

        return null;
    }

    public static object Get(int number, Type? argument) =>
        number switch
        {
            >= 0 when number < Singletons.Length => Singletons[number],
            DefaultEqualityComparer => Default(typeof(EqualityComparer<>).MakeGenericType(argument!)),
            DefaultComparer => Default(typeof(Comparer<>).MakeGenericType(argument!)),
            DefaultJsonOptions => JsonSerializerOptions.Default,
            WebJsonOptions => JsonSerializerOptions.Web,
            _ => throw new ClosureException($"The function refers to known object {number}, which this build does not know."),
        };

    public static bool HasArgument(int number) => number is DefaultEqualityComparer or DefaultComparer;

    private static bool IsDefault(Type type, Type definition, object value) =>
        type.GetGenericTypeDefinition() == definition && ReferenceEquals(Default(type), value);

    private static object Default(Type comparer) => comparer.GetProperty("Default")!.GetValue(null)!;
}
