using System.Globalization;
using System.Text;
using Gozcu.Jobs.StoreStream.Elasticsearch.Documents;
using Microsoft.Spark.Arrow;

namespace Gozcu.Jobs.StoreStream.Elasticsearch.Bulk;

/// <summary>
/// Writes the records of one task: creates a document of each, sends documents in requests of limited size, and stores refused records in the rejected index.
/// After a failure it accepts no more records. Not thread-safe.
/// </summary>
internal sealed class BulkSession
{
    private const int LeastKept = 1024;

    private readonly BulkClient _client;
    private readonly BulkSettings _settings;
    private readonly IndexNames _indices;
    private readonly string _rejectedIndex;
    private readonly OutputRecord _record = new();
    private readonly DocumentWriter _document = new();
    private readonly OutputRecord _refusedRecord = new();
    private readonly DocumentWriter _refusedDocument = new();
    private readonly BulkBody _body = new();
    private readonly BulkBody _aside = new();
    private readonly List<(BulkOperation Operation, ElasticsearchError Error)> _refused = [];
    private readonly Dictionary<string, StoredLevel?> _levels = new(StringComparer.Ordinal);
    private readonly TopicNames _topics = new();
    private RecordColumns _columns;

    public BulkSession(BulkClient client, BulkSettings settings)
    {
        _client = client;
        _settings = settings;
        _indices = new IndexNames(settings.IndexPrefix, settings.PastDays);
        _rejectedIndex = IndexNames.Rejected(settings.IndexPrefix);
    }

    /// <summary>Outcome of the records so far.</summary>
    public BulkOutcome Outcome { get; } = new();

    /// <summary>Writes the records of a batch.</summary>
    public void Write(RecordBatch batch)
    {
        if (Outcome.Failure is not null)
        {
            return;
        }
        _columns = new RecordColumns(batch, _topics);
        try
        {
            for (var row = 0; row < batch.Length; row++)
            {
                Add(row);
                if (_body.Operations.Count >= _settings.MaxRecords)
                {
                    Send();
                }
            }
            Send();
        }
        catch (BulkException e)
        {
            Outcome.Failure = e;
        }
    }

    private void Add(int row)
    {
        var place = _columns.Place(row);
        var value = _columns.Value(row);
        if (
            LevelOf(place.Topic) is { } level
            && _record.TryRead(value, level.Utf8Name)
            && _document.TryWrite(value, level, _record.Measured, place.Timestamp)
        )
        {
            Add(row, _indices.Of(level.Name, _record.Measured, place.Timestamp), _record.Id);
            if (_indices.Twin(level.Name, _record.Measured, place.Timestamp) is { } twin)
            {
                _body.Delete(twin, _record.Id);
            }
            return;
        }
        var id = ForeignId(place);
        _document.WriteForeign(id, place, value, _columns.IsNull(row));
        Add(row, _indices.Other(StoredLevel.ForeignName), Encoding.UTF8.GetBytes(id));
    }

    private void Add(int row, string index, ReadOnlySpan<byte> id)
    {
        if (_document.Document.Length <= _settings.MaxDocumentBytes)
        {
            if (_body.Operations.Count > 0 && _body.Bytes + _document.Document.Length > _settings.MaxBytes)
            {
                Send();
            }
            _body.Write(row, index, id, _document.Document);
            return;
        }
        var error = string.Create(
            CultureInfo.InvariantCulture,
            $"the document has {_document.Document.Length:N0} bytes, and Elasticsearch takes {_settings.MaxDocumentBytes:N0} in a request (http.max_content_length)"
        );
        _refused.Add(
            (new BulkOperation(row, index, 0, 0, 0, 0, IsDelete: false), new ElasticsearchError(413, "document_too_large", error))
        );
    }

    private void Send()
    {
        _client.Do(_body, _body.Operations, (operation, error) => _refused.Add((operation, error)));
        RemoveTwins();
        KeepRefused();
        _body.Clear();
        _refused.Clear();
    }

    /// <summary>Removes documents from the rejected index that were refused earlier and are accepted now, because the cause was fixed.</summary>
    private void RemoveTwins()
    {
        if (!_settings.HasRejected && Outcome.Refused.Count == 0)
        {
            return;
        }
        var refused = _refused.Select(r => r.Operation.Row).ToHashSet();
        var taken = _body
            .Operations.Where(o => !o.IsDelete && !refused.Contains(o.Row))
            .Select(o => Encoding.UTF8.GetString(_body.Id(o)))
            .ToHashSet();
        if (taken.Count == 0)
        {
            return;
        }
        _aside.Clear();
        foreach (var id in _client.Find(_rejectedIndex, taken))
        {
            _aside.Delete(_rejectedIndex, Encoding.UTF8.GetBytes(id));
        }
        _client.Do(_aside, _aside.Operations, CannotKeep);
    }

    private void KeepRefused()
    {
        _aside.Clear();
        foreach (var (operation, error) in _refused)
        {
            Outcome.Refuse(error, Keep(operation, error, int.MaxValue));
            if (_aside.Bytes >= _settings.MaxBytes)
            {
                SendRefused();
            }
        }
        SendRefused();
    }

    private void SendRefused()
    {
        List<BulkOperation> tooLarge = [];
        _client.Do(
            _aside,
            _aside.Operations,
            (operation, error) =>
            {
                if (error.Status != 413)
                {
                    CannotKeep(operation, error);
                }
                tooLarge.Add(operation);
            }
        );
        foreach (var operation in tooLarge)
        {
            Shorten(_refused.First(r => r.Operation.Row == operation.Row), operation.Length);
        }
        _aside.Clear();
    }

    /// <summary>Keeps less and less of a record until Elasticsearch, or a proxy in front of it, accepts it.</summary>
    private void Shorten((BulkOperation Operation, ElasticsearchError Error) refused, int bytes)
    {
        var isKept = false;
        while (!isKept)
        {
            bytes /= 4;
            _aside.Clear();
            Keep(refused.Operation, refused.Error, bytes);
            isKept = true;
            _client.Do(
                _aside,
                _aside.Operations,
                (operation, error) =>
                {
                    if (error.Status != 413 || bytes < LeastKept)
                    {
                        CannotKeep(operation, error);
                    }
                    isKept = false;
                }
            );
        }
    }

    /// <summary>Adds the part of a refused record that is kept, and the deletion of an earlier document in the intended index. Returns the record's identity.</summary>
    private string Keep(BulkOperation operation, ElasticsearchError error, int maxKept)
    {
        var row = operation.Row;
        var place = _columns.Place(row);
        var value = _columns.Value(row);
        var level = LevelOf(place.Topic);
        var isOurs = level is not null && _refusedRecord.TryRead(value, level.Utf8Name) && !IsForeign(operation.Index);
        var id = isOurs ? Encoding.UTF8.GetString(_refusedRecord.Id) : ForeignId(place);
        var idBytes = Encoding.UTF8.GetBytes(id);
        var kept = Math.Min(value.Length, maxKept);
        while (true)
        {
            _refusedDocument.WriteRejected(
                idBytes,
                isOurs ? level!.Name : StoredLevel.ForeignName,
                operation.Index,
                place,
                isOurs ? _refusedRecord.Measured : null,
                error,
                value,
                kept
            );
            if (_refusedDocument.Document.Length <= _settings.MaxDocumentBytes || kept == 0)
            {
                break;
            }
            kept /= 2;
        }
        _aside.Write(row, _rejectedIndex, idBytes, _refusedDocument.Document);
        _aside.Delete(operation.Index, idBytes);
        return id;
    }

    private bool IsForeign(string index) => index == _indices.Other(StoredLevel.ForeignName);

    private void CannotKeep(BulkOperation operation, ElasticsearchError error) =>
        throw new BulkException(error, $"a record in {_rejectedIndex}, where refused ones are kept");

    private StoredLevel? LevelOf(string topic)
    {
        if (!_levels.TryGetValue(topic, out var level))
        {
            _levels[topic] = level = StoredLevel.OfTopic(topic);
        }
        return level;
    }

    private static string ForeignId(RecordPlace place) =>
        string.Create(CultureInfo.InvariantCulture, $"{place.Topic}-{place.Partition}-{place.Offset}");
}
