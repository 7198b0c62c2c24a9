using System.Collections;
using System.Globalization;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Gozcu.Jobs.Analyze;

/// <summary>Formats values as text.</summary>
internal static class ValueText
{
    /// <summary>Text for a missing value.</summary>
    public const string Missing = "–";

    /// <summary>Number of significant digits shown to people for a number with decimals.</summary>
    private const int Digits = 4;
    private const int MaxDecimals = 4;

    /// <summary>Smallest whole number that is written in groups of three digits; smaller ones may be years.</summary>
    private const long Grouped = 10_000;

    /// <summary>Numbers closer to each other than this differ only by the rounding of binary fractions.</summary>
    private const double Exactness = 1e-9;

    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>Returns the format for the values of one column, so that their digits are aligned.</summary>
    public static Func<object, string> FormatOf(IEnumerable<object?> values)
    {
        var present = values.OfType<object>().ToList();
        var numbers = present.Select(Fraction).OfType<double>().Where(double.IsFinite).ToList();
        if (numbers.Count == 0)
        {
            var grouped = present.Exists(v => v is sbyte or short or int or long && Math.Abs(Convert.ToInt64(v, Culture)) >= Grouped);
            return value => grouped && value is IFormattable whole ? whole.ToString("N0", Culture) : ForPeople(value);
        }
        var decimals = DecimalsOf(numbers);
        var smallest = Math.Pow(10, -decimals);
        return value =>
            Fraction(value) is not { } number || !double.IsFinite(number) ? ForPeople(value)
            : number != 0 && Math.Abs(number) < smallest ? number.ToString("G3", Culture)
            : number.ToString($"N{decimals}", Culture);
    }

    /// <summary>Returns the number of decimals that gives a typical value its significant digits, without trailing zeros in all values.</summary>
    private static int DecimalsOf(List<double> numbers)
    {
        var sizes = numbers.Select(Math.Abs).Where(n => n > 0).Order().ToList();
        var typical = sizes.Count > 0 ? sizes[sizes.Count / 2] : 0;
        var whole = typical >= 1 ? (int)Math.Floor(Math.Log10(typical)) + 1 : 0;
        var most = Math.Clamp(Digits - whole, 0, MaxDecimals);
        // Measurements with one decimal are not shown with three.
        return Enumerable.Range(0, most).FirstOrDefault(d => numbers.TrueForAll(n => Math.Abs(n - Math.Round(n, d)) < Exactness), most);
    }

    /// <summary>Returns a value for people.</summary>
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

    /// <summary>Returns a value for programs: numbers are not rounded, and times are in ISO 8601.</summary>
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
