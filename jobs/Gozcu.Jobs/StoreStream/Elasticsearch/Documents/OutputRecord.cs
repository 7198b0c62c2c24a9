using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using Gozcu.Models.DataSets.Times;

namespace Gozcu.Jobs.StoreStream.Elasticsearch.Documents;

/// <summary>
/// Reader of an output record. It validates the record: exactly one JSON object with nothing after it, without duplicate names, whose id is the identity of its
/// source's coordinates. All other records are foreign. Allocates nothing for one of our records. Not thread-safe.
/// </summary>
internal sealed class OutputRecord
{
    /// <summary>Largest depth of a record; ours have three levels.</summary>
    public const int MaxDepth = 32;

    private const int MaxNames = 64;
    private const int MaxTopicLength = 249;
    private const int MaxTopicIdLength = 64;
    private const int LongestNumber = 20;

    /// <summary>Names that the store adds.</summary>
    private static readonly byte[][] Added = ["rejected"u8.ToArray(), "alarm"u8.ToArray(), "delay_ms"u8.ToArray()];

    private readonly byte[] _identity = new byte[MaxTopicLength + MaxTopicIdLength + 2 * LongestNumber + 3];
    private readonly (int Start, int Length)[] _names = new (int, int)[MaxNames];
    private int _identityLength;

    /// <summary>Identity, in UTF-8.</summary>
    public ReadOnlySpan<byte> Id => _identity.AsSpan(0, _identityLength);

    /// <summary>Kafka's timestamp of the measurement, in microseconds since 1970 UTC; null if it had none.</summary>
    public long? Measured { get; private set; }

    /// <summary>Reads a record.</summary>
    /// <param name="value">Value of the record.</param>
    /// <param name="level">Level of the record's topic, in UTF-8.</param>
    /// <returns>False if the record is not one of ours.</returns>
    public bool TryRead(ReadOnlySpan<byte> value, ReadOnlySpan<byte> level)
    {
        if (value.IsEmpty || !Utf8.IsValid(value))
        {
            return false;
        }
        try
        {
            return TryReadJson(value, level);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private bool TryReadJson(ReadOnlySpan<byte> value, ReadOnlySpan<byte> level)
    {
        var reader = new Utf8JsonReader(value, new JsonReaderOptions { MaxDepth = MaxDepth });
        var (hasLevel, hasSource) = (false, false);
        ReadOnlySpan<byte> id = default;
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }
        var names = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueIsEscaped || !IsNew(value, names, ref reader))
            {
                return false;
            }
            _names[names++] = ((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length);
            var name = reader.ValueSpan;
            reader.Read();
            if (name.SequenceEqual("id"u8))
            {
                if (!IsPlainText(ref reader))
                {
                    return false;
                }
                id = reader.ValueSpan;
            }
            else if (name.SequenceEqual("level"u8))
            {
                hasLevel = IsPlainText(ref reader) && reader.ValueSpan.SequenceEqual(level);
            }
            else if (name.SequenceEqual("source"u8))
            {
                hasSource = TryReadSource(ref reader);
                if (!hasSource)
                {
                    return false;
                }
            }
            else
            {
                reader.Skip();
            }
        }
        // Throws if anything except white space follows the object.
        return !reader.Read() && hasLevel && hasSource && id.SequenceEqual(Id);
    }

    /// <summary>Returns true if a top-level name is neither a duplicate nor one that the store adds.</summary>
    private bool IsNew(ReadOnlySpan<byte> value, int names, ref Utf8JsonReader reader)
    {
        if (names == MaxNames)
        {
            return false;
        }
        foreach (var (start, length) in _names.AsSpan(0, names))
        {
            if (value.Slice(start, length).SequenceEqual(reader.ValueSpan))
            {
                return false;
            }
        }
        foreach (var added in Added)
        {
            if (reader.ValueSpan.SequenceEqual(added))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Reads the coordinates, and builds the identity from them.</summary>
    private bool TryReadSource(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }
        ReadOnlySpan<byte> topic = default;
        ReadOnlySpan<byte> topicId = default;
        var (partition, offset) = (-1, -1L);
        var (topics, topicIds, partitions, offsets, timestamps) = (0, 0, 0, 0, 0);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueIsEscaped)
            {
                return false;
            }
            var name = reader.ValueSpan;
            reader.Read();
            bool isWell;
            if (name.SequenceEqual("topic"u8))
            {
                isWell = IsKafkaName(ref reader, MaxTopicLength) && ++topics == 1;
                topic = reader.ValueSpan;
            }
            else if (name.SequenceEqual("topic_id"u8))
            {
                isWell = IsKafkaName(ref reader, MaxTopicIdLength) && ++topicIds == 1;
                topicId = reader.ValueSpan;
            }
            else if (name.SequenceEqual("partition"u8))
            {
                isWell =
                    reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out partition) && partition >= 0 && ++partitions == 1;
            }
            else if (name.SequenceEqual("offset"u8))
            {
                isWell = reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out offset) && offset >= 0 && ++offsets == 1;
            }
            else if (name.SequenceEqual("timestamp"u8))
            {
                isWell = TryReadTime(ref reader) && ++timestamps == 1;
            }
            else
            {
                isWell = false;
            }
            if (!isWell)
            {
                return false;
            }
        }
        if (topics + partitions + offsets + timestamps < 4)
        {
            return false;
        }
        MakeIdentity(topic, topicId, partition, offset);
        return true;
    }

    /// <summary>Builds the identity as <c>RecordIdentity</c> does. Records without a topic id were written by earlier versions.</summary>
    private void MakeIdentity(ReadOnlySpan<byte> topic, ReadOnlySpan<byte> topicId, int partition, long offset)
    {
        topic.CopyTo(_identity);
        _identityLength = topic.Length;
        if (!topicId.IsEmpty)
        {
            _identity[_identityLength++] = (byte)'-';
            topicId.CopyTo(_identity.AsSpan(_identityLength));
            _identityLength += topicId.Length;
        }
        _identity[_identityLength++] = (byte)'-';
        partition.TryFormat(_identity.AsSpan(_identityLength), out var written, provider: CultureInfo.InvariantCulture);
        _identityLength += written;
        _identity[_identityLength++] = (byte)'-';
        offset.TryFormat(_identity.AsSpan(_identityLength), out written, provider: CultureInfo.InvariantCulture);
        _identityLength += written;
    }

    /// <summary>Parses a time in the format of score-stream, in UTC; null means none.</summary>
    private bool TryReadTime(ref Utf8JsonReader reader)
    {
        const int ToSeconds = 20;
        Measured = null;
        if (reader.TokenType == JsonTokenType.Null)
        {
            return true;
        }
        var text = reader.ValueSpan;
        if (
            !IsPlainText(ref reader)
            || text.Length is < ToSeconds or > IsoTime.MaxLength
            || text[10] != 'T'
            || text[16] != ':'
            || text[^1] != 'Z'
            || !IsoTime.TryParse(text, out var time)
        )
        {
            return false;
        }
        Measured = time;
        return true;
    }

    private static bool IsPlainText(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped;

    private static bool IsKafkaName(ref Utf8JsonReader reader, int maxLength)
    {
        if (!IsPlainText(ref reader) || reader.ValueSpan.Length > maxLength || reader.ValueSpan.IsEmpty)
        {
            return false;
        }
        foreach (var character in reader.ValueSpan)
        {
            if (!char.IsAsciiLetterOrDigit((char)character) && character is not ((byte)'.' or (byte)'_' or (byte)'-'))
            {
                return false;
            }
        }
        return true;
    }
}
