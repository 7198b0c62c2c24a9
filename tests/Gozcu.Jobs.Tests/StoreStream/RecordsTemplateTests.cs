using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Gozcu.Jobs.StoreStream.Elasticsearch;

namespace Gozcu.Jobs.Tests.StoreStream;

/// <summary>The index template in the real Elasticsearch.</summary>
[TestFixture]
[Category("EndToEnd")]
internal sealed class RecordsTemplateTests
{
    private Uri _address = null!;
    private ElasticsearchAdministration _elasticsearch = null!;
    private string _prefix = "";

    [SetUp]
    public async Task SetUp()
    {
        _address = (await ServicesFixture.StartedAsync()).ElasticsearchUri;
        _elasticsearch = new ElasticsearchAdministration(_address);
        _prefix = ServicesFixture.NewPrefix();
        await Store(_prefix).PrepareAsync(CancellationToken.None);
    }

    [TearDown]
    public void TearDown() => _elasticsearch.Dispose();

    [Test]
    public async Task PrefixWithinAnother_IsNoClash()
    {
        await Store(_prefix + "demo-1-").PrepareAsync(CancellationToken.None);

        await PutAsync("demo-1-normal-2026.01.01", """{"source":{"timestamp":"2026-01-01T00:00:00Z"}}""");
        Assert.That(await _elasticsearch.CountAsync(_prefix + "demo-1-*", CancellationToken.None), Is.EqualTo(1));
    }

    [Test]
    public async Task ValueOfAnotherType_IsKept_AndFoundByWhatWasIgnored()
    {
        await PutAsync("normal-2026.01.01", """{"id":"m-0-1","measurement":{"flow":20,"note":"fine"}}""");
        await PutAsync("normal-2026.01.01", """{"id":"m-0-2","measurement":{"flow":"broken"}}""");

        var types = await _elasticsearch.FieldTypesAsync(_prefix + "*", CancellationToken.None);
        Assert.That((types["measurement.flow"], types["measurement.note"]), Is.EqualTo(("double", "keyword")));
        var found = await _elasticsearch.SearchAsync(
            _prefix + "*",
            JsonNode.Parse("""{"query":{"exists":{"field":"_ignored"}}}""")!,
            CancellationToken.None
        );
        var hit = found["hits"]!["hits"]!.AsArray().Single()!;
        Assert.That((string?)hit["_ignored"]![0], Is.EqualTo("measurement.flow"));
        Assert.That((string?)hit["_source"]!["measurement"]!["flow"], Is.EqualTo("broken"));
    }

    private ElasticsearchStore Store(string prefix) => new(ElasticsearchConnection.From(_address, file: null), prefix);

    private async Task PutAsync(string index, string document)
    {
        using var http = new HttpClient { BaseAddress = _address };
        using var answer = await http.PostAsJsonAsync($"{_prefix}{index}/_doc?refresh=true", JsonNode.Parse(document));
        answer.EnsureSuccessStatusCode();
    }
}
