using Gozcu.Demo;
using Gozcu.Jobs.StoreStream.Elasticsearch;
using Gozcu.Models.DataSets;

namespace Gozcu.Jobs.Tests.Kibana;

/// <summary>One run of the demonstration over simulated stations, whose documents the tests look at.</summary>
/// <param name="IndexPrefix">What stands before its indices' names.</param>
/// <param name="Elasticsearch">Where they are.</param>
/// <param name="DataSet">What was measured.</param>
/// <param name="Result">What the demonstration says it did.</param>
internal sealed record DemoRun(string IndexPrefix, Uri Elasticsearch, DataSetDefinition DataSet, DemoResult Result)
{
    private const int Measurements = 3000;
    private const int Malformed = 30;

    private static readonly Lazy<Task<DemoRun>> Run = new(MakeAsync);

    /// <summary>The run; it begins when the first test asks for it.</summary>
    public static Task<DemoRun> DoneAsync() => Run.Value;

    /// <summary>How many records came to a topic whose name ends so.</summary>
    public long Records(string topic) => Result.Ledger.ByTopic.Single(t => t.Key.EndsWith(topic, StringComparison.Ordinal)).Value;

    private static async Task<DemoRun> MakeAsync()
    {
        var services = await ServicesFixture.StartedAsync();
        var workspace = JobsFixture.NewFolder();
        var run = JobsFixture.NewRun(new DataSetCatalog().Open("iot"), workspace);
        var options = new DemoOptions
        {
            Dataset = "iot",
            Workspace = workspace,
            Limit = Measurements,
            Malformed = Malformed,
            Rate = Measurements,
        };
        var demonstration = new SystemRun(run, options, services);
        var result = await demonstration.RunAsync(CancellationToken.None);
        Assert.That(result.Ledger.IsBalanced, Is.True);
        using var elasticsearch = new ElasticsearchAdministration(services.ElasticsearchUri);
        await elasticsearch.RefreshAsync(demonstration.IndexPrefix + "*", CancellationToken.None);
        return new DemoRun(demonstration.IndexPrefix, services.ElasticsearchUri, run.DataSet, result);
    }
}
