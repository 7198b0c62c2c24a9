using System.Collections;
using System.Globalization;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Gozcu.Jobs.Analyze;

/// <summary>Values as text.</summary>
internal static class CellText
{
    /// <summary>What stands for a value that is not there.</summary>
    public const string Missing = "–";

    /// <summary>Significant digits that people are shown of a number with decimals.</summary>
    private const int Digits = 4;
    private const int MaxDecimals = 4;

    /// <summary>Whole numbers from here on are written in groups of three; below are years too.</summary>
    private const long Grouped = 10_000;

    /// <summary>Numbers nearer to each other differ by the rounding of binary fractions only.</summary>
    private const double Exactness = 1e-9;

    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>How to write the values of one column, so that their decimals stand below each other.</summary>
    public static Func<object, string> FormatOf(IEnumerable<object?> values)
    {
        var numbers = values.Select(Fraction).OfType<double>().Where(double.IsFinite).ToList();
        if (numbers.Count == 0)
        {
            return ForPeople;
        }
        var largest = numbers.Max(Math.Abs);
        if (numbers.TrueForAll(double.IsInteger) && largest < 1e15)
        {
            return value => Fraction(value) is { } number && double.IsFinite(number) ? ForPeople((long)number) : ForPeople(value);
        }
        var whole = largest >= 1 ? (int)Math.Floor(Math.Log10(largest)) + 1 : 0;
        var most = Math.Clamp(Digits - whole, 0, MaxDecimals);
        // Readings that have one decimal are not shown with three.
        var decimals = Enumerable
            .Range(0, most)
            .FirstOrDefault(d => numbers.TrueForAll(n => Math.Abs(n - Math.Round(n, d)) < Exactness), most);
        var smallest = Math.Pow(10, -decimals);
        return value =>
            Fraction(value) is { } number && double.IsFinite(number)
                ? number != 0 && Math.Abs(number) < smallest
                    ? number.ToString("G3", Culture)
                    : number.ToString($"N{decimals}", Culture)
                : ForPeople(value);
    }

    /// <summary>A value as people read it.</summary>
    public static string ForPeople(object value) =>
        value switch
        {
            sbyte or short or int or long when Convert.ToInt64(value, Culture) is var whole => whole.ToString(
                Math.Abs(whole) >= Grouped ? "N0" : "D",
                Culture
            ),
            float or double => Convert.ToDouble(value, Culture).ToString("G6", Culture),
            Timestamp time => Time(time).TrimEnd('Z').Replace('T', ' '),
            _ => Exact(value),
        };

    /// <summary>A value for programs: nothing is rounded, times are ISO 8601.</summary>
    public static string Exact(object value) =>
        value switch
        {
            string text => text,
            bool flag => flag ? "true" : "false",
            Timestamp time => Time(time),
            Date day => string.Create(Culture, $"{day.Year:D4}-{day.Month:D2}-{day.Day:D2}"),
            byte[] bytes => Convert.ToHexStringLower(bytes),
            Row row => "{" + string.Join(", ", row.Values.Select(Nested)) + "}",
            IDictionary map => "{"
                + string.Join(", ", map.Cast<DictionaryEntry>().Select(e => $"{Nested(e.Key)}: {Nested(e.Value)}"))
                + "}",
            IEnumerable list => "[" + string.Join(", ", list.Cast<object?>().Select(Nested)) + "]",
            IFormattable number => number.ToString(null, Culture),
            _ => value.ToString() ?? "",
        };

    private static string Nested(object? value) => value is null ? "null" : Exact(value);

    private static double? Fraction(object? value) =>
        value switch
        {
            float number => number,
            double number => number,
            decimal number => (double)number,
            _ => null,
        };

    private static string Time(Timestamp time)
    {
        var moment = time.ToDateTime();
        return moment.ToString(
            moment.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-ddTHH:mm:ssZ" : "yyyy-MM-ddTHH:mm:ss.ffffffZ",
            Culture
        );
    }
}
