using System.Globalization;

namespace Gozcu.Jobs.Demo;

/// <summary>Names of one run of the demo: in services that go on running, no run meets what another one wrote.</summary>
/// <param name="Topic">The topic with measurements.</param>
/// <param name="TopicPrefix">What stands before the output topics.</param>
/// <param name="IndexPrefix">What stands before the indices.</param>
internal sealed record DemoNames(string Topic, string TopicPrefix, string IndexPrefix)
{
    public static DemoNames Of(DateTimeOffset now)
    {
        var run = now.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        return new DemoNames($"demo-{run}.measurements", $"demo-{run}.", $"gozcu-demo-{run}-");
    }
}
