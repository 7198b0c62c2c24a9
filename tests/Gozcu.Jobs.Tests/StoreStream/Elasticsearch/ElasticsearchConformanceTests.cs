using Gozcu.Jobs.StoreStream;
using Gozcu.Jobs.StoreStream.Elasticsearch;

namespace Gozcu.Jobs.Tests.StoreStream.Elasticsearch;

/// <summary>Elasticsearch as a store among others.</summary>
[TestFixture]
[Category("EndToEnd")]
internal sealed class ElasticsearchConformanceTests : StoreConformance
{
    private Uri _address = null!;
    private string _prefix = "";

    [SetUp]
    public async Task SetUp()
    {
        _address = (await ServicesFixture.StartedAsync()).ElasticsearchUri;
        _prefix = ServicesFixture.NewPrefix();
    }

    protected override IStore Open() => Store(_address);

    // Nobody listens on a port below 1024 that no service has.
    protected override IStore OpenNothing() => Store(new Uri("http://127.0.0.1:9"));

    protected override string Refused(string record) => record.Replace("0.5", "{}", StringComparison.Ordinal);

    protected override Task<IReadOnlyList<string>> StoredAsync() => IdsAsync("*");

    protected override Task<IReadOnlyList<string>> RefusedAsync() => IdsAsync("rejected");

    private ElasticsearchStore Store(Uri address) =>
        new(ElasticsearchConnection.From(address, file: null), _prefix) { RetryFor = TimeSpan.FromMilliseconds(200) };

    private async Task<IReadOnlyList<string>> IdsAsync(string indices)
    {
        using var administration = new ElasticsearchAdministration(_address);
        await administration.RefreshAsync(_prefix + "*", CancellationToken.None);
        var ids = new List<string>();
        await foreach (var id in administration.IdsAsync(_prefix + indices, CancellationToken.None))
        {
            ids.Add(id);
        }
        ids.Sort(Comparer<string>.Default);
        return ids;
    }
}
