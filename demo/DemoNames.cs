using System.Globalization;

namespace Gozcu.Demo;

/// <summary>Names for one run of the demo. In services that stay running, no run reads what another one wrote.</summary>
/// <param name="Topic">Topic with measurements.</param>
/// <param name="TopicPrefix">Prefix of the output topics.</param>
/// <param name="IndexPrefix">Prefix of the indices.</param>
internal sealed record DemoNames(string Topic, string TopicPrefix, string IndexPrefix)
{
    public static DemoNames Of(DateTimeOffset now)
    {
        var run = now.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        return new DemoNames($"demo-{run}.measurements", $"demo-{run}.", $"gozcu-demo-{run}-");
    }
}
