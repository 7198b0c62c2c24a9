namespace Gozcu.Models.Detectors;

/// <summary>Picks the features that contribute most to a score.</summary>
public static class Contributors
{
    /// <summary>Finds the contributions of the largest magnitude. Equal ones keep the features' order; zeros are left out.</summary>
    /// <param name="contributions">Contributions, one per feature.</param>
    /// <param name="top">Destination of the features' indices, largest contribution first. Its length is the number wanted.</param>
    /// <returns>Number of contributions found.</returns>
    public static int Top(ReadOnlySpan<double> contributions, Span<int> top)
    {
        var found = 0;
        for (var feature = 0; feature < contributions.Length; feature++)
        {
            var magnitude = Math.Abs(contributions[feature]);
            if (!(magnitude > 0))
            {
                continue;
            }
            var place = found;
            while (place > 0 && magnitude > Math.Abs(contributions[top[place - 1]]))
            {
                place--;
            }
            if (place >= top.Length)
            {
                continue;
            }
            found = Math.Min(found + 1, top.Length);
            for (var i = found - 1; i > place; i--)
            {
                top[i] = top[i - 1];
            }
            top[place] = feature;
        }
        return found;
    }
}
