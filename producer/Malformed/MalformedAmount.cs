using System.Globalization;
using Gozcu.Hosting.CommandLine;

namespace Gozcu.Producer.Malformed;

/// <summary>How many malformed records are mixed in.</summary>
/// <param name="Count">So many, spread evenly; null when it is a share.</param>
/// <param name="Share">So many for each measurement, from 0 to 1; null when it is a number.</param>
public readonly record struct MalformedAmount(long? Count, double? Share)
{
    /// <summary>Whether there are none.</summary>
    public bool IsNone => Count is null or 0 && Share is null or 0;

    /// <summary>Reads <c>25</c> or <c>1.5%</c>.</summary>
    /// <exception cref="UsageException">It is neither.</exception>
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
