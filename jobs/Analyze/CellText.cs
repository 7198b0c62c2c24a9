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

    /// <summary>How to write the values of one column, so that their digits stand below each other.</summary>
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

    /// <summary>As many decimals as give a typical value its significant digits, but none that all values lack.</summary>
    private static int DecimalsOf(List<double> numbers)
    {
        var sizes = numbers.Select(Math.Abs).Where(n => n > 0).Order().ToList();
        var typical = sizes.Count > 0 ? sizes[sizes.Count / 2] : 0;
        var whole = typical >= 1 ? (int)Math.Floor(Math.Log10(typical)) + 1 : 0;
        var most = Math.Clamp(Digits - whole, 0, MaxDecimals);
        // Readings that have one decimal are not shown with three.
        return Enumerable.Range(0, most).FirstOrDefault(d => numbers.TrueForAll(n => Math.Abs(n - Math.Round(n, d)) < Exactness), most);
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
