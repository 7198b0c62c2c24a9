using System.Collections.Immutable;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Interop;

/// <summary>
/// The local properties of the jobs that a flow of control starts: their group, description, scheduler pool. The JVM keeps them by thread; here they
/// flow as <see cref="AsyncLocal{T}"/> does, into started threads and tasks and over <see langword="await"/>, and do not leak into what runs next on a
/// thread of the pool. A connection's JVM thread is brought up to date before the next call on it.
/// </summary>
internal sealed class JobProperties
{
    private static readonly AsyncLocal<JobProperties?> s_current = new();
    private readonly JvmObjectReference _context;
    private readonly ImmutableDictionary<string, string?> _values;

    private JobProperties(JvmObjectReference context, ImmutableDictionary<string, string?> values)
    {
        _context = context;
        _values = values;
    }

    /// <summary>Those of this flow of control; null when it has set none.</summary>
    internal static JobProperties? Current => s_current.Value;

    /// <summary>Sets properties of this flow of control; null removes one.</summary>
    internal static void Set(JvmObjectReference context, params ReadOnlySpan<KeyValuePair<string, string?>> properties)
    {
        ImmutableDictionary<string, string?>.Builder values = (
            Current is { } current && current._context.Jvm == context.Jvm ? current._values : ImmutableDictionary<string, string?>.Empty
        ).ToBuilder();
        foreach ((string key, string? value) in properties)
        {
            values[key] = value;
        }

        s_current.Value = new JobProperties(context, values.ToImmutable());
    }

    /// <summary>What has to be set where so that a JVM thread that has <paramref name="applied"/> has this flow's properties.</summary>
    internal static IEnumerable<(JvmObjectReference Context, string Key, string? Value)> Changes(
        JobProperties? applied,
        JobProperties? current,
        IJvmBridge jvm
    )
    {
        if (applied is not null)
        {
            foreach (string key in applied._values.Keys)
            {
                if (current?._values.ContainsKey(key) != true)
                {
                    yield return (applied._context, key, null);
                }
            }
        }

        if (current is null || current._context.Jvm != jvm)
        {
            yield break;
        }

        foreach ((string key, string? value) in current._values)
        {
            if (applied is null || !applied._values.TryGetValue(key, out string? before) || before != value)
            {
                yield return (current._context, key, value);
            }
        }
    }
}
