using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Gozcu.Jobs.StoreStream.Elasticsearch.Bulk;

/// <summary>Outcome of a task: refused records by reason, and the error that ended the writing. It is sent to the driver as rows.</summary>
internal sealed class BulkOutcome
{
    private readonly Dictionary<string, StoreRefusal> _refused = new(StringComparer.Ordinal);

    /// <summary>Schema of the rows.</summary>
    public static StructType Schema { get; } =
        new([
            new StructField("isFailure", new BooleanType()),
            new StructField("status", new IntegerType()),
            new StructField("type", new StringType()),
            new StructField("text", new StringType()),
            new StructField("count", new LongType()),
        ]);

    /// <summary>Permanently refused records, by reason.</summary>
    public IReadOnlyCollection<StoreRefusal> Refused => _refused.Values;

    /// <summary>Error that ended the writing; null if everything was written.</summary>
    public BulkException? Failure { get; set; }

    /// <summary>Counts a record that was permanently refused.</summary>
    /// <param name="error">Reason.</param>
    /// <param name="id">Identity of the record.</param>
    public void Refuse(ElasticsearchError error, string id)
    {
        var reason = error.Type.Length > 0 ? error.Type : error.Name;
        Add(new StoreRefusal(reason, 1, id));
    }

    /// <summary>Adds the refusals of another task.</summary>
    public void Add(StoreRefusal refusal) =>
        _refused[refusal.Reason] = _refused.TryGetValue(refusal.Reason, out var known)
            ? known with
            {
                Count = known.Count + refusal.Count,
            }
            : refusal;

    /// <summary>Returns the outcome as rows.</summary>
    public RecordBatch ToBatch()
    {
        var rows = new RecordBatchBuilder(Schema);
        foreach (var refusal in Refused)
        {
            Append(rows, false, 0, refusal.Reason, refusal.Example, refusal.Count);
        }
        if (Failure is { } failure)
        {
            Append(rows, true, failure.Error.Status, failure.Error.Type, failure.What + '\n' + failure.Error.Text, 0);
        }
        return rows.Build();
    }

    /// <summary>Combines the rows of all tasks. A permanent failure takes precedence over a temporary one.</summary>
    public static BulkOutcome Of(IEnumerable<Row> rows)
    {
        var outcome = new BulkOutcome();
        foreach (var row in rows)
        {
            var (type, text) = (row.GetAs<string>("type"), row.GetAs<string>("text"));
            if (!row.GetAs<bool>("isFailure"))
            {
                outcome.Add(new StoreRefusal(type, row.GetAs<long>("count"), text));
                continue;
            }
            var line = text.IndexOf('\n', StringComparison.Ordinal);
            var failure = new BulkException(new ElasticsearchError(row.GetAs<int>("status"), type, text[(line + 1)..]), text[..line]);
            if (outcome.Failure is not { Error.IsTransient: false })
            {
                outcome.Failure = failure;
            }
        }
        return outcome;
    }

    private static void Append(RecordBatchBuilder rows, bool isFailure, int status, string type, string text, long count)
    {
        rows.Column<BooleanColumnBuilder>("isFailure").Append(isFailure);
        rows.Column<IntColumnBuilder>("status").Append(status);
        rows.Column<StringColumnBuilder>("type").Append(type);
        rows.Column<StringColumnBuilder>("text").Append(text);
        rows.Column<LongColumnBuilder>("count").Append(count);
    }
}
