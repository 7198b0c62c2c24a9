using System.Collections.Immutable;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Interop;

/// <summary>
/// Local properties of the Spark jobs that a flow of control starts: group, description, scheduler pool. The JVM stores them per thread. Here they flow as an
/// <see cref="AsyncLocal{T}"/> does, into started threads and tasks and across <see langword="await"/>, and do not leak into later work on a pool thread. The JVM thread of a
/// connection is updated before the next call on it.
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

    /// <summary>Properties of this flow of control; null if it has set none.</summary>
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

    /// <summary>Returns the changes that give a JVM thread with the properties <paramref name="applied"/> those of this flow.</summary>
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
