using System.Text;

namespace Gozcu.Jobs.StoreStream.Elasticsearch.Bulk;

/// <summary>Cache of a topic's name as text, for consecutive records of the same topic. Not thread-safe.</summary>
internal sealed class TopicNames
{
    private byte[] _bytes = [];
    private string _name = "";

    /// <summary>Returns the text of a name in UTF-8.</summary>
    public string Of(ReadOnlySpan<byte> name)
    {
        if (!name.SequenceEqual(_bytes))
        {
            _bytes = name.ToArray();
            _name = Encoding.UTF8.GetString(name);
        }
        return _name;
    }
}
