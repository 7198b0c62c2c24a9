using System.Globalization;
using Gozcu.Hosting.CommandLine;

namespace Gozcu.Producer.Malformed;

/// <summary>Amount of malformed records to mix in.</summary>
/// <param name="Count">Number of malformed records, spread evenly; null if a share is given.</param>
/// <param name="Share">Number of malformed records per measurement, from 0 to 1; null if a number is given.</param>
public readonly record struct MalformedAmount(long? Count, double? Share)
{
    /// <summary>True if there are none.</summary>
    public bool IsNone => Count is null or 0 && Share is null or 0;

    /// <summary>Parses a number such as <c>25</c> or a share such as <c>1.5%</c>.</summary>
    /// <exception cref="UsageException">The text is neither.</exception>
    public static MalformedAmount Parse(string text)
    {
        if (
            text.EndsWith('%')
            && double.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var percent)
            && percent is >= 0 and <= 100
        )
        {
            return new MalformedAmount(null, percent / 100);
        }
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? new MalformedAmount(count, null)
            : throw new UsageException(
                $"--malformed is {text}, but must be a number of records such as 25, or a share of the measurements from 0% to 100% such as 1%."
            );
    }
}
