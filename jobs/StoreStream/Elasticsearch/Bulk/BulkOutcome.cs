using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Gozcu.Jobs.StoreStream.Elasticsearch.Bulk;

/// <summary>What became of a task's records: what was refused, by reason, and what ended the writing. It travels to the driver as rows.</summary>
internal sealed class BulkOutcome
{
    private readonly Dictionary<string, StoreRefusal> _refused = new(StringComparer.Ordinal);

    /// <summary>The rows' columns.</summary>
    public static StructType Schema { get; } =
        new([
            new StructField("isFailure", new BooleanType()),
            new StructField("status", new IntegerType()),
            new StructField("type", new StringType()),
            new StructField("text", new StringType()),
            new StructField("count", new LongType()),
        ]);

    /// <summary>Records refused for good, by reason.</summary>
    public IReadOnlyCollection<StoreRefusal> Refused => _refused.Values;

    /// <summary>What ended the writing; null when all was written.</summary>
    public BulkException? Failure { get; set; }

    /// <summary>Counts a record that was refused for good.</summary>
    /// <param name="error">Why.</param>
    /// <param name="id">The record's identity.</param>
    public void Refuse(ElasticsearchError error, string id)
    {
        var reason = error.Type.Length > 0 ? error.Type : error.Name;
        Add(new StoreRefusal(reason, 1, id));
    }

    /// <summary>Adds what another task had refused.</summary>
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

    /// <summary>Puts the rows of all tasks together. A failure that cannot pass by itself comes before one that can.</summary>
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
