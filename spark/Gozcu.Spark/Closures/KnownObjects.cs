using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Microsoft.Spark.Closures;

/// <summary>Objects that each process has by itself, and objects that a text says all of.</summary>
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
    ];

    private const int DefaultEqualityComparer = 100;
    private const int DefaultComparer = 101;

    /// <summary>The number of an object that each process has, with the type argument it needs, or null.</summary>
    public static (int Number, Type? Argument)? Find(object value)
    {
        for (var i = 0; i < Singletons.Length; i++)
        {
            if (ReferenceEquals(Singletons[i], value) || (value is StringComparer && Singletons[i].Equals(value)))
            {
                return (i, null);
            }
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
            _ => throw new ClosureException($"The function refers to known object {number}, which this build does not know."),
        };

    public static bool HasArgument(int number) => number is DefaultEqualityComparer or DefaultComparer;

    /// <summary>The text that says all of an object, or null for one that has no such text.</summary>
    public static (Type Type, string Text)? Describe(object value) =>
        value switch
        {
            CultureInfo culture when !IsCustom(culture) => (typeof(CultureInfo), culture.Name),
            TimeZoneInfo zone => (typeof(TimeZoneInfo), zone.ToSerializedString()),
            Uri uri => (typeof(Uri), uri.OriginalString),
            Encoding encoding => (typeof(Encoding), encoding.WebName),
            Regex regex when regex.GetType() == typeof(Regex) => (
                typeof(Regex),
                string.Create(CultureInfo.InvariantCulture, $"{(int)regex.Options} {regex.MatchTimeout.Ticks} {regex}")
            ),
            _ => null,
        };

    public static object Parse(Type type, string text)
    {
        if (type == typeof(CultureInfo))
        {
            return CultureInfo.GetCultureInfo(text);
        }

        if (type == typeof(TimeZoneInfo))
        {
            return TimeZoneInfo.FromSerializedString(text);
        }

        if (type == typeof(Uri))
        {
            return new Uri(text, UriKind.RelativeOrAbsolute);
        }

        if (type == typeof(Encoding))
        {
            return Encoding.GetEncoding(text);
        }

        if (type == typeof(Regex))
        {
            var parts = text.Split(' ', 3);
            return new Regex(
                parts[2],
                (RegexOptions)int.Parse(parts[0], CultureInfo.InvariantCulture),
                new TimeSpan(long.Parse(parts[1], CultureInfo.InvariantCulture))
            );
        }

        throw new ClosureException($"The function has a {type} as text, which this build cannot make.");
    }

    private static bool IsCustom(CultureInfo culture) => !culture.IsReadOnly && !culture.Equals(CultureInfo.GetCultureInfo(culture.Name));

    private static bool IsDefault(Type type, Type definition, object value) =>
        type.GetGenericTypeDefinition() == definition && ReferenceEquals(Default(type), value);

    private static object Default(Type comparer) => comparer.GetProperty("Default")!.GetValue(null)!;
}
