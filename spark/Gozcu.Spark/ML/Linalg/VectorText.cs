using System.Globalization;

namespace Microsoft.Spark.ML.Linalg;

/// <summary>Formats vectors and doubles as the JVM does.</summary>
internal static class VectorText
{
    internal static string List(IEnumerable<double> values) => $"[{string.Join(',', values.Select(Number))}]";

    /// <summary>Formats a double as Java's <c>Double.toString</c> does: plain from 0.001 to less than 10,000,000, otherwise with an exponent (<c>1.0E10</c>).</summary>
    internal static string Number(double value)
    {
        var magnitude = Math.Abs(value);
        if (!double.IsFinite(value) || magnitude == 0 || magnitude is >= 1e-3 and < 1e7)
        {
            var text = value.ToString("R", CultureInfo.InvariantCulture);
            return double.IsFinite(value) && !text.Contains('.', StringComparison.Ordinal) ? text + ".0" : text;
        }
        // The shortest digits that read back the same, with one before the point and at least one after it.
        var scientific = value.ToString("E16", CultureInfo.InvariantCulture);
        for (var digits = 1; digits < 16; digits++)
        {
            var shorter = value.ToString("E" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            if (double.Parse(shorter, CultureInfo.InvariantCulture).Equals(value))
            {
                scientific = shorter;
                break;
            }
        }
        var at = scientific.IndexOf('E', StringComparison.Ordinal);
        var mantissa = scientific[..at];
        var exponent = int.Parse(scientific.AsSpan(at + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{mantissa}E{exponent}");
    }

    internal static Vector Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var trimmed = text.AsSpan().Trim();
        if (trimmed is ['[', .., ']'])
        {
            return new DenseVector(Numbers(trimmed, text));
        }
        if (trimmed is ['(', .., ')'])
        {
            var body = trimmed[1..^1];
            var firstList = body.IndexOf('[');
            var secondList = body.LastIndexOf('[');
            if (
                firstList > 0
                && secondList > firstList
                && int.TryParse(body[..firstList].TrimEnd(", "), CultureInfo.InvariantCulture, out var size)
            )
            {
                var indices = Array.ConvertAll(Numbers(body[firstList..secondList].TrimEnd(", "), text), index => checked((int)index));
                return new SparseVector(size, indices, Numbers(body[secondList..], text));
            }
        }
        throw NotAVector(text);
    }

    private static double[] Numbers(ReadOnlySpan<char> list, string text)
    {
        if (list is not ['[', .., ']'])
        {
            throw NotAVector(text);
        }
        var body = list[1..^1].Trim().ToString();
        if (body.Length == 0)
        {
            return [];
        }
        return Array.ConvertAll(
            body.Split(','),
            part => double.TryParse(part, CultureInfo.InvariantCulture, out var number) ? number : throw NotAVector(text)
        );
    }

    private static FormatException NotAVector(string text) => new($"'{text}' is not a vector: expected [1.0,2.0] or (3,[0,2],[1.0,2.0])");
}
