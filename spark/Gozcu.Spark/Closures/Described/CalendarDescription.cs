using System.Globalization;

namespace Microsoft.Spark.Closures.Described;

/// <summary>Describes calendars by their class and settable properties.</summary>
internal sealed class CalendarDescription : Description<Calendar>
{
    private CalendarDescription() { }

    public static CalendarDescription Instance { get; } = new();

    public static bool Same(Calendar first, Calendar second) =>
        first.GetType() == second.GetType()
        && first.TwoDigitYearMax == second.TwoDigitYearMax
        && KindOf(first) == KindOf(second)
        && first.IsReadOnly == second.IsReadOnly;

    public override void Write(BinaryWriter writer, Calendar value)
    {
        writer.Write(value.GetType().FullName!);
        writer.Write(value.TwoDigitYearMax);
        writer.Write(KindOf(value));
        writer.Write(value.IsReadOnly);
    }

    public override Calendar Read(BinaryReader reader)
    {
        var name = reader.ReadString();
        var type = typeof(Calendar).Assembly.GetType(name);
        var calendar =
            type is null || !typeof(Calendar).IsAssignableFrom(type)
                ? throw new ClosureException($"The function refers to the calendar {name}, which this .NET does not have.")
                : (Calendar)Activator.CreateInstance(type)!;
        var twoDigitYearMax = reader.ReadInt32();
        if (calendar.TwoDigitYearMax != twoDigitYearMax)
        {
            // Some calendars have an initial value that cannot be set.
            calendar.TwoDigitYearMax = twoDigitYearMax;
        }

        var kind = reader.ReadInt32();
        switch (calendar)
        {
            case GregorianCalendar gregorian:
                gregorian.CalendarType = (GregorianCalendarTypes)kind;
                break;
            case HijriCalendar hijri:
                hijri.HijriAdjustment = kind;
                break;
        }

        return reader.ReadBoolean() ? Calendar.ReadOnly(calendar) : calendar;
    }

    protected override string? WhyNot(Calendar value) =>
        value.GetType().GetConstructor([]) is null ? "no other process can make such a calendar" : null;

    private static int KindOf(Calendar calendar) =>
        calendar switch
        {
            GregorianCalendar gregorian => (int)gregorian.CalendarType,
            HijriCalendar hijri => hijri.HijriAdjustment,
            _ => 0,
        };
}
