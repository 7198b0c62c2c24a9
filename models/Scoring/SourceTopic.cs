using System.Text;

namespace Gozcu.Models.Scoring;

/// <summary>The topic that measurements come from.</summary>
public sealed class SourceTopic
{
    private readonly byte[] _name;
    private readonly byte[] _id;
    private readonly byte[] _prefix;

    /// <summary>Describes a topic.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="id">Kafka's id of it, 22 characters of base64url.</param>
    public SourceTopic(string name, string id)
    {
        Name = name;
        Id = id;
        _name = Encoding.UTF8.GetBytes(name);
        _id = Encoding.UTF8.GetBytes(id);
        _prefix = Encoding.UTF8.GetBytes($"{name}-{id}-");
    }

    /// <summary>The topic's name.</summary>
    public string Name { get; }

    /// <summary>Kafka's id of the topic.</summary>
    public string Id { get; }

    internal ReadOnlySpan<byte> Utf8Name => _name;

    internal ReadOnlySpan<byte> Utf8Id => _id;

    /// <summary>The part of a record's identity that all records of the topic share.</summary>
    internal ReadOnlySpan<byte> IdentityPrefix => _prefix;
}
