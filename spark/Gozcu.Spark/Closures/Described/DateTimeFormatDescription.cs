using System.Globalization;
using System.Runtime.CompilerServices;

namespace Microsoft.Spark.Closures.Described;

/// <summary>Describes formats of dates and times by their culture, which also has names of eras and rules of the language, their calendar, and all properties.</summary>
internal sealed class DateTimeFormatDescription : Description<DateTimeFormatInfo>
{
    // Setting the long patterns resets the full pattern, which is derived from them.
    private static readonly FormatProperties<DateTimeFormatInfo> Properties = new(
        DateTimeFormatInfo.InvariantInfo,
        nameof(DateTimeFormatInfo.FullDateTimePattern)
    );

    private const string PatternLetters = "dDtTy";

    private DateTimeFormatDescription() { }

    public static DateTimeFormatDescription Instance { get; } = new();

    public static bool Same(DateTimeFormatInfo first, DateTimeFormatInfo second) =>
        Properties.Same(first, second)
        && CalendarDescription.Same(first.Calendar, second.Calendar)
        && PatternLetters.All(letter => Patterns(first, letter).SequenceEqual(Patterns(second, letter)));

    public override void Write(BinaryWriter writer, DateTimeFormatInfo value)
    {
        writer.Write(CultureNameOf(value));
        writer.Write(value.IsReadOnly);
        CalendarDescription.Instance.Write(writer, value.Calendar);
        Properties.Write(writer, value);
        foreach (var letter in PatternLetters)
        {
            var patterns = Patterns(value, letter);
            writer.Write7BitEncodedInt(patterns.Length);
            Array.ForEach(patterns, writer.Write);
        }
    }

    public override DateTimeFormatInfo Read(BinaryReader reader)
    {
        var format = (DateTimeFormatInfo)CultureDescription.Find(reader.ReadString()).DateTimeFormat.Clone();
        var isReadOnly = reader.ReadBoolean();
        var calendar = CalendarDescription.Instance.Read(reader);
        if (!CalendarDescription.Same(format.Calendar, calendar))
        {
            format.Calendar = calendar;
        }

        Properties.Read(reader, format);
        foreach (var letter in PatternLetters)
        {
            var patterns = new string[reader.Read7BitEncodedInt()];
            for (var i = 0; i < patterns.Length; i++)
            {
                patterns[i] = reader.ReadString();
            }

            if (!Patterns(format, letter).SequenceEqual(patterns))
            {
                format.SetAllDateTimePatterns(patterns, letter);
            }
        }

        return isReadOnly ? DateTimeFormatInfo.ReadOnly(format) : format;
    }

    private static string[] Patterns(DateTimeFormatInfo format, char letter) => format.GetAllDateTimePatterns(letter);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_CultureName")]
    private static extern string CultureNameOf(DateTimeFormatInfo format);
}
