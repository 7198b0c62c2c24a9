using System.Security.Authentication;
using System.Text.Json;
using Gozcu.Jobs.StoreStream.Elasticsearch;

namespace Gozcu.Jobs.Tests.StoreStream.Elasticsearch;

/// <summary>What passes by itself, what is refused for good, and what somebody must set right: by status and type, never by words.</summary>
[TestFixture]
[Category("Unit")]
internal sealed class ElasticsearchErrorTests
{
    [TestCase(429, "es_rejected_execution_exception")]
    [TestCase(429, "circuit_breaking_exception")]
    [TestCase(429, "cluster_block_exception")]
    [TestCase(503, "process_cluster_event_timeout_exception")]
    [TestCase(503, "unavailable_shards_exception")]
    [TestCase(503, "master_not_discovered_exception")]
    [TestCase(503, "cluster_block_exception")]
    [TestCase(502, "")]
    [TestCase(504, "")]
    [TestCase(408, "")]
    [TestCase(409, "version_conflict_engine_exception")]
    [TestCase(500, "node_closed_exception")]
    [TestCase(400, "es_rejected_execution_exception")]
    [TestCase(0, "")]
    public void Busy_MayPass(int status, string type) => Assert.That(Judged(status, type), Is.EqualTo((true, false, false)));

    [TestCase(400, "mapper_parsing_exception")]
    [TestCase(400, "illegal_argument_exception")]
    [TestCase(400, "strict_dynamic_mapping_exception")]
    [TestCase(400, "validation_exception")]
    [TestCase(400, "index_closed_exception")]
    [TestCase(403, "cluster_block_exception")]
    [TestCase(413, "")]
    public void Refused_IsForGood(int status, string type) => Assert.That(Judged(status, type), Is.EqualTo((false, false, false)));

    [TestCase(401, "security_exception")]
    [TestCase(403, "security_exception")]
    [TestCase(403, "")]
    [TestCase(404, "index_not_found_exception")]
    public void Setting_IsForSomebodyToChange(int status, string type) =>
        Assert.That(Judged(status, type), Is.EqualTo((false, true, false)));

    [TestCase(500, "null_pointer_exception")]
    [TestCase(500, "")]
    public void ServerFailure_IsOne(int status, string type) => Assert.That(Judged(status, type), Is.EqualTo((false, false, true)));

    /// <summary>The words of a busy server in a document that is refused for good change nothing, nor the other way round.</summary>
    [Test]
    public void Words_DecideNothing()
    {
        Assert.That(
            new ElasticsearchError(400, "mapper_parsing_exception", "es_rejected_execution_exception 429 unavailable").IsTransient,
            Is.False
        );
        Assert.That(new ElasticsearchError(429, "", "mapper_parsing_exception").IsTransient, Is.True);
    }

    [Test]
    public void Error_IsReadWithItsCauses()
    {
        using var json = JsonDocument.Parse(
            """{"type":"mapper_parsing_exception","reason":"failed to parse field [a]","caused_by":{"type":"illegal_argument_exception","reason":"no boolean"}}"""
        );

        var error = ElasticsearchError.Of(400, json.RootElement);

        Assert.That(
            error,
            Is.EqualTo(
                new ElasticsearchError(400, "mapper_parsing_exception", "failed to parse field [a]; illegal_argument_exception: no boolean")
            )
        );
    }

    [Test]
    public void UntrustedCertificate_IsSaid_AndNotWaitedFor()
    {
        var error = ElasticsearchError.Of(new HttpRequestException("failed", new AuthenticationException("no trust")));

        Assert.That((error.IsTransient, error.IsConfiguration), Is.EqualTo((false, true)));
        Assert.That(error.Text, Does.Contain("ca-file").And.Contain("no trust"));
    }

    private static (bool, bool, bool) Judged(int status, string type)
    {
        var error = new ElasticsearchError(status, type, "");
        return (error.IsTransient, error.IsConfiguration, error.IsServerFailure);
    }
}
