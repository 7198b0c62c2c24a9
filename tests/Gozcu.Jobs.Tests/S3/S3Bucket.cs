using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Gozcu.Jobs.Tests.S3;

/// <summary>Objects by name, in memory; safe for many requests at once.</summary>
internal sealed class S3Bucket
{
    private readonly SortedDictionary<string, S3Object> _objects = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <summary>The names that begin with a prefix, in S3's order.</summary>
    public IReadOnlyList<string> Names(string prefix)
    {
        lock (_gate)
        {
            return [.. _objects.Keys.Where(name => name.StartsWith(prefix, StringComparison.Ordinal))];
        }
    }

    /// <summary>An object, or null.</summary>
    public S3Object? Find(string name)
    {
        lock (_gate)
        {
            return _objects.GetValueOrDefault(name);
        }
    }

    /// <summary>Puts an object in the place of what is there.</summary>
    [SuppressMessage("Security", "CA5351", Justification = "S3's entity tags are MD5.")]
    public S3Object Put(string name, byte[] content)
    {
        var tag = $"\"{Convert.ToHexStringLower(MD5.HashData(content))}\"";
        var put = new S3Object(name, content, tag, TimeProvider.System.GetUtcNow());
        lock (_gate)
        {
            _objects[name] = put;
        }
        return put;
    }

    /// <summary>Removes an object, if it is there.</summary>
    public void Remove(string name)
    {
        lock (_gate)
        {
            _objects.Remove(name);
        }
    }
}
