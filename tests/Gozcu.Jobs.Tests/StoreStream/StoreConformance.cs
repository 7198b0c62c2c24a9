using Gozcu.Jobs.StoreStream;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Gozcu.Jobs.Tests.StoreStream;

/// <summary>What every store keeps to. A store's own fixture derives from it.</summary>
internal abstract class StoreConformance
{
    private static readonly StructType Columns = new([
        new StructField("topic", new StringType()),
        new StructField("partition", new IntegerType()),
        new StructField("offset", new LongType()),
        new StructField("timestamp", new TimestampType()),
        new StructField("value", new StringType()),
    ]);

    private static readonly string[] Ids = [.. Enumerable.Range(0, 20).Select(i => $"m-id-0-{i}")];

    /// <summary>Opens the store, filled by nobody but this test.</summary>
    protected abstract IStore Open();

    /// <summary>Opens a store where none answers.</summary>
    protected abstract IStore OpenNothing();

    /// <summary>A record of ours that the store does not take.</summary>
    protected abstract string Refused(string record);

    /// <summary>The identities of everything in the store, what it refused included; one that stands in two places is there twice.</summary>
    protected abstract Task<IReadOnlyList<string>> StoredAsync();

    /// <summary>The identities of what it refused.</summary>
    protected abstract Task<IReadOnlyList<string>> RefusedAsync();

    [Test]
    public async Task WrittenAgain_AlsoByAnotherRun_ChangesNothing()
    {
        var records = Records([.. Ids.Select(Record), .. Ids.Select(Record)]);
        for (var run = 0; run < 2; run++)
        {
            var store = await PreparedAsync();
            store.Write(records, 0);
            store.Write(records, 0);
            store.Write(Records([.. Ids.Reverse().Select(Record)]), 1);
        }

        Assert.That(await StoredAsync(), Is.EqualTo(Ids.Order()));
    }

    [Test]
    public async Task BadRecords_StopNoOther_AndAreKept()
    {
        var store = await PreparedAsync();

        store.Write(Records([.. Ids.Select(Record), "not JSON", Refused(Record("m-id-0-99")), Record("m-id-0-100")]), 0);

        Assert.That(await StoredAsync(), Is.EqualTo(Ids.Concat(["p.scores-0-20", "m-id-0-99", "m-id-0-100"]).Order()));
        Assert.That(await RefusedAsync(), Is.EqualTo(["m-id-0-99"]));
        Assert.That(store.Refused.Sum(r => r.Count), Is.EqualTo(1));
        Assert.That(store.Refused[0].Example, Is.EqualTo("m-id-0-99"));
    }

    [Test]
    public async Task EmptyBatch_IsNone()
    {
        var store = await PreparedAsync();

        store.Write(Records([]), 0);

        Assert.That(await StoredAsync(), Is.Empty);
    }

    [Test]
    public void StoreThatDoesNotAnswer_SaysThatItMayLater()
    {
        var store = OpenNothing();

        Assert.ThrowsAsync<StoreUnavailableException>(() => store.PrepareAsync(CancellationToken.None));
        Assert.Throws<StoreUnavailableException>(() => store.Write(Records([Record(Ids[0])]), 7));
    }

    private async Task<IStore> PreparedAsync()
    {
        var store = Open();
        await store.PrepareAsync(CancellationToken.None);
        return store;
    }

    private static string Record(string id) =>
        $$"""{"id":"{{id}}","source":{"topic":"m","topic_id":"id","partition":0,"offset":{{id.Split('-')[^1]}},"timestamp":"2026-01-01T00:00:00Z"},"level":"normal","score":0.5}""";

    private static DataFrame Records(IReadOnlyList<string> values) =>
        JobsFixture
            .Session.CreateDataFrame(
                values.Select((value, i) => new GenericRow(["p.scores", 0, (long)i, new Timestamp(2026, 1, 1, 12, 0, 0, 0), value])),
                Columns
            )
            .WithColumn("value", Functions.Col("value").Cast("binary"));
}
