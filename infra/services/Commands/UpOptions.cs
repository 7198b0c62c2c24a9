using System.ComponentModel.DataAnnotations;
using Gozcu.Hosting.CommandLine;

namespace Gozcu.Services.Commands;

/// <summary>Options of <c>up</c>.</summary>
internal sealed record UpOptions : ServicesOptions
{
    [Option("Kafka's port. Without it 9092, or a free one when that is taken.", ValueName = "PORT")]
    [Range(1, 65535)]
    public int? KafkaPort { get; init; }

    [Option("Elasticsearch's port. Without it 9200, or a free one when that is taken.", ValueName = "PORT")]
    [Range(1, 65535)]
    public int? ElasticsearchPort { get; init; }

    [Option("Kafka's heap, in mebibytes.", ValueName = "MIB")]
    [Range(128, 1_048_576)]
    public int KafkaHeap { get; init; } = 512;

    [Option("Elasticsearch's heap, in mebibytes.", ValueName = "MIB")]
    [Range(256, 1_048_576)]
    public int ElasticsearchHeap { get; init; } = 512;

    [Option("Longest time that a service may take to answer.")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(120);
}
