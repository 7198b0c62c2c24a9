using System.Globalization;
using Gozcu.Hosting.Kafka;
using Gozcu.Hosting.Running;

namespace Gozcu.Jobs.Streams;

/// <summary>
/// Waits for a Kafka that is temporarily unavailable (a restart, a network failure): retries at growing intervals until it answers or the outage exceeds a
/// limit.
/// </summary>
/// <param name="limit">Longest outage; zero to give up immediately.</param>
/// <param name="context">Context with console and clock.</param>
internal sealed class KafkaPatience(TimeSpan limit, RunContext context)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>Runs an action that needs Kafka, and repeats it while Kafka does not answer.</summary>
    /// <exception cref="KafkaUnreachableException">The outage exceeds the limit.</exception>
    public async Task<T> RunAsync<T>(Func<Task<T>> action, CancellationToken cancellationToken)
    {
        var begun = context.Time.GetTimestamp();
        var pause = FirstPause;
        var last = false;
        for (var failures = 0; ; failures++)
        {
            try
            {
                var result = await action();
                if (failures > 0)
                {
                    context.Console.Info($"Kafka answers again after {Seconds(context.Time.GetElapsedTime(begun))}");
                }
                return result;
            }
            catch (KafkaUnreachableException e)
            {
                var left = limit - context.Time.GetElapsedTime(begun);
                if (last || left <= TimeSpan.Zero)
                {
                    throw;
                }
                last = pause >= left;
                pause = last ? left : pause;
                context.Console.Warn($"{e.Message} Trying again in {Seconds(pause)}, giving up in {Seconds(left)} (--max-outage)");
            }
            await Task.Delay(pause, context.Time, cancellationToken);
            pause = 2 * pause < LongestPause ? 2 * pause : LongestPause;
        }
    }

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:F0} s");
}
