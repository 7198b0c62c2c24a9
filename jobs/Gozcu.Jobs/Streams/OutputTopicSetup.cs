using System.Globalization;
using Confluent.Kafka;
using Confluent.Kafka.Admin;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Kafka;
using Gozcu.Models.Alerts;
using Gozcu.Models.Scoring;

namespace Gozcu.Jobs.Streams;

/// <summary>Creates the output topics as both streams need them, whichever starts first.</summary>
internal static class OutputTopicSetup
{
    /// <summary>
    /// Creates missing topics. An empty topic with fewer partitions gets more; one with records is not changed, as the order of its keys depends on the
    /// partitions.
    /// </summary>
    /// <param name="clients">Clients of the cluster.</param>
    /// <param name="topics">Topics.</param>
    /// <param name="partitions">Number of partitions of the topic with measurements.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>Size of the largest record that all of them accept, in bytes.</returns>
    /// <exception cref="UsageException">A topic does not accept records as large as a dead letter may be.</exception>
    public static async Task<int> EnsureAsync(
        KafkaClients clients,
        OutputTopics topics,
        int partitions,
        CancellationToken cancellationToken
    )
    {
        using var admin = clients.Admin();
        foreach (var topic in topics.All)
        {
            var there = await clients.EnsureTopicAsync(topic, partitions, cancellationToken: cancellationToken);
            if (there < partitions && await IsEmptyAsync(clients, topic, there, cancellationToken))
            {
                await admin
                    .CreatePartitionsAsync([new PartitionsSpecification { Topic = topic, IncreaseTo = partitions }])
                    .WaitAsync(cancellationToken);
            }
        }
        return await LimitAsync(clients, admin, topics, cancellationToken);
    }

    private static Task<bool> IsEmptyAsync(KafkaClients clients, string topic, int partitions, CancellationToken cancellationToken) =>
        Task.Run(
            () =>
            {
                using var consumer = clients.Consumer();
                return Enumerable
                    .Range(0, partitions)
                    .All(p => consumer.QueryWatermarkOffsets(new TopicPartition(topic, p), clients.Connection.Timeout).High.Value == 0);
            },
            cancellationToken
        );

    private static async Task<int> LimitAsync(
        KafkaClients clients,
        IAdminClient admin,
        OutputTopics topics,
        CancellationToken cancellationToken
    )
    {
        const string name = "max.message.bytes";
        List<DescribeConfigsResult> described;
        try
        {
            described = await admin
                .DescribeConfigsAsync(
                    topics.All.Select(topic => new ConfigResource { Name = topic, Type = ResourceType.Topic }),
                    new DescribeConfigsOptions { RequestTimeout = clients.Connection.Timeout }
                )
                .WaitAsync(cancellationToken);
        }
        catch (KafkaException)
        {
            // A client that may write is not always permitted to read a topic's settings; the defaults are the best guess then.
            return RecordLimits.OutputBytes;
        }
        var limit = RecordLimits.OutputBytes;
        foreach (var topic in described)
        {
            var most =
                topic.Entries.TryGetValue(name, out var entry) && int.TryParse(entry.Value, CultureInfo.InvariantCulture, out var given)
                    ? given
                    : RecordLimits.OutputBytes;
            if (most < RecordLimits.SmallestOutputBytes)
            {
                throw new UsageException(
                    $"the topic {topic.ConfigResource.Name} has {name}={most}, but must take at least {RecordLimits.SmallestOutputBytes}, so that there is room for a dead letter."
                );
            }
            limit = Math.Min(limit, most);
        }
        return limit;
    }
}
