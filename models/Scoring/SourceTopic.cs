using System.Text;

namespace Gozcu.Models.Scoring;

/// <summary>Source topic of measurements.</summary>
public sealed class SourceTopic
{
    private readonly byte[] _name;
    private readonly byte[] _id;
    private readonly byte[] _prefix;

    /// <summary>Creates the description of a topic.</summary>
    /// <param name="name">Name of the topic.</param>
    /// <param name="id">Kafka's id of the topic, 22 characters of base64url.</param>
    public SourceTopic(string name, string id)
    {
        Name = name;
        Id = id;
        _name = Encoding.UTF8.GetBytes(name);
        _id = Encoding.UTF8.GetBytes(id);
        _prefix = Encoding.UTF8.GetBytes($"{name}-{id}-");
    }

    /// <summary>Name of the topic.</summary>
    public string Name { get; }

    /// <summary>Kafka's id of the topic.</summary>
    public string Id { get; }

    internal ReadOnlySpan<byte> Utf8Name => _name;

    internal ReadOnlySpan<byte> Utf8Id => _id;

    /// <summary>Prefix of the identities of all records of the topic.</summary>
    internal ReadOnlySpan<byte> IdentityPrefix => _prefix;
}
