using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Microsoft.Spark.Closures.Described;

/// <summary>Maps types of objects to their descriptions.</summary>
internal static class Descriptions
{
    private static readonly Dictionary<Type, Description> Exact = new()
    {
        [typeof(CultureInfo)] = CultureDescription.Instance,
        [typeof(CompareInfo)] = new CompareInfoDescription(),
        [typeof(TextInfo)] = new TextInfoDescription(),
        [typeof(NumberFormatInfo)] = NumberFormatDescription.Instance,
        [typeof(DateTimeFormatInfo)] = DateTimeFormatDescription.Instance,
        [typeof(TimeZoneInfo)] = TimeZoneDescription.Instance,
        [typeof(Uri)] = new UriDescription(),
        [typeof(Regex)] = new RegexDescription(),
    };

    private static readonly Description Calendars = CalendarDescription.Instance;
    private static readonly Description Encodings = new EncodingDescription();
    private static readonly Description Comparers = new StringComparerDescription();
    private static readonly Description GeneratedRegexes = new GeneratedRegexDescription();
    private static readonly ConcurrentDictionary<Type, (Type WrittenAs, Description? Description)> Found = new();

    /// <summary>Returns the description of an object and the type that it is written as, or null if it is not described.</summary>
    public static (Type WrittenAs, Description Description)? Of(object value) =>
        Found.GetOrAdd(value.GetType(), Find) is (var type, { } description) ? (type, description) : null;

    /// <summary>Recreates an object.</summary>
    /// <exception cref="ClosureException">This build has no description for such objects, or this machine does not have what the object refers to.</exception>
    public static object Read(Type type, BinaryReader reader) =>
        (
            Find(type).Description
            ?? throw new ClosureException($"The function has a {type} that is described, which this build cannot make.")
        ).Read(reader, type);

    private static (Type WrittenAs, Description? Description) Find(Type type)
    {
        if (Exact.TryGetValue(type, out var description))
        {
            return (type, description);
        }

        // The concrete types are .NET's, some of them internal; the other side creates them through their public base classes. Derived classes of the application are not described.
        return GeneratedRegexDescription.Fits(type) ? (type, GeneratedRegexes)
            : !Framework.Contains(type.Assembly) ? (type, null)
            : typeof(Calendar).IsAssignableFrom(type) ? (typeof(Calendar), Calendars)
            : typeof(Encoding).IsAssignableFrom(type) ? (typeof(Encoding), Encodings)
            : typeof(StringComparer).IsAssignableFrom(type) ? (typeof(StringComparer), Comparers)
            : (type, null);
    }
}
