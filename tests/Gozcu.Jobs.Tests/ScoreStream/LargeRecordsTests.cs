using Confluent.Kafka;
using Gozcu.Jobs.Tests.Processes;
using Gozcu.Jobs.Tests.Streams;
using Gozcu.Models.Alerts;
using Gozcu.Models.Packages;

namespace Gozcu.Jobs.Tests.ScoreStream;

/// <summary>The real job with the memory that it has unless told otherwise, and more data in one batch than that.</summary>
[TestFixture]
[Category("EndToEnd")]
internal sealed class LargeRecordsTests
{
    private const int Count = 2000;

    [Test]
    public async Task TwoThousandRecordsOf900Kilobytes_AreDeadLetters()
    {
        var topics = await KafkaTopics.MakeAsync(partitions: 1);
        var workspace = JobsFixture.NewFolder();
        var models = new ModelStore(Path.Combine(workspace, "models"));
        models.Promote("pump", models.Save(Samples.LowPressure("pump")).Manifest.Version, force: true);
        using (var producer = topics.Clients.Producer())
        {
            var value = new byte[900_000];
            for (var i = 0; i < Count; i++)
            {
                value[i] = (byte)i;
                while (true)
                {
                    try
                    {
                        producer.Produce(topics.Measurements, new Message<byte[]?, byte[]?> { Value = [.. value] });
                        break;
                    }
                    catch (ProduceException<byte[]?, byte[]?> e) when (e.Error.Code == ErrorCode.Local_QueueFull)
                    {
                        producer.Poll(TimeSpan.FromMilliseconds(100));
                    }
                }
            }
            producer.Flush(CancellationToken.None);
        }

        var end = await JobProcess.RunAsync(
            "score-stream",
            "--dataset",
            JobsFixture.PumpFile,
            "--workspace",
            workspace,
            "--bootstrap-servers",
            topics.Servers,
            "--topic",
            topics.Measurements,
            "--topic-prefix",
            topics.Prefix,
            "--max-batch-bytes",
            $"{long.MaxValue}",
            "--once"
        );

        Assert.That(end.ExitCode, Is.Zero, end.Error);
        Assert.That(end.Output, Does.Contain("score-stream: 2,000 records done"));
        var outputs = await topics.ReadOutputsAsync();
        Assert.That(outputs.Ids[topics.Outputs.Name(OutputTopic.DeadLetter)], Has.Count.EqualTo(Count));
    }
}
