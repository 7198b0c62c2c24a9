using System.Text;
using Confluent.Kafka;
using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.ScoreStream.Recovery;
using Gozcu.Jobs.Streams.Checkpoints;

namespace Gozcu.Jobs.Tests.Streams;

[TestFixture]
[Category("Unit")]
internal sealed class StreamCheckpointTests
{
    private static readonly TopicPartition First = new("m", 0);
    private static readonly TopicPartition Second = new("m", 1);

    [Test]
    public void NewFolder_HasNoBatch()
    {
        var checkpoint = New();

        Assert.That((checkpoint.LastPlanned, checkpoint.LastCommitted), Is.EqualTo((-1L, -1L)));
    }

    [Test]
    public void SparksFiles_AreRead()
    {
        var checkpoint = New();
        checkpoint.Files.Write("sources/0/0", Encoding.UTF8.GetBytes("\0v1\n{\"m\":{\"0\":5,\"1\":0}}"));
        checkpoint.Files.Write("offsets/9", Encoding.UTF8.GetBytes("v1\n{\"batchWatermarkMs\":0}\n{\"m\":{\"1\":7,\"0\":12}}"));
        checkpoint.Files.Write("offsets/10", Encoding.UTF8.GetBytes("v1\n{\"batchWatermarkMs\":0}\n{\"m\":{\"1\":8,\"0\":12,\"2\":3}}"));
        checkpoint.Files.Write("offsets/.10.crc", [1]);
        checkpoint.Files.Write("commits/9", "v1\n{}"u8.ToArray());

        Assert.That((checkpoint.LastPlanned, checkpoint.LastCommitted), Is.EqualTo((10L, 9L)));
        Assert.That(checkpoint.StartOf(0), Is.EqualTo(new Dictionary<TopicPartition, long> { [First] = 5, [Second] = 0 }));
        Assert.That(checkpoint.StartOf(10), Is.EqualTo(new Dictionary<TopicPartition, long> { [First] = 12, [Second] = 7 }));
        var batch = PlannedBatch.Of(checkpoint, 10);
        Assert.That(batch.Start[new TopicPartition("m", 2)], Is.Zero, "a partition that was added begins at 0");
        Assert.That(batch.End[Second], Is.EqualTo(8));
    }

    [Test]
    public void PlannedBatch_KeepsSparksMetadataAndIsThereWhenCommitted()
    {
        var checkpoint = New();
        checkpoint.Files.Write(
            "offsets/0",
            Encoding.UTF8.GetBytes("v1\n{\"batchWatermarkMs\":0,\"conf\":{\"a\":\"b\"}}\n{\"m\":{\"0\":1}}")
        );

        checkpoint.Plan(1, new Dictionary<TopicPartition, long> { [Second] = 4, [First] = 3 });
        checkpoint.Commit(1);

        Assert.That(
            Encoding.UTF8.GetString(checkpoint.Files.Read("offsets/1")!),
            Is.EqualTo("v1\n{\"batchWatermarkMs\":0,\"conf\":{\"a\":\"b\"}}\n{\"m\":{\"0\":3,\"1\":4}}")
        );
        Assert.That(Encoding.UTF8.GetString(checkpoint.Files.Read("commits/1")!), Is.EqualTo("v1\n{\"nextBatchWatermarkMs\":0}"));
        Assert.That((checkpoint.LastPlanned, checkpoint.LastCommitted), Is.EqualTo((1L, 1L)));
    }

    [Test]
    public void DamagedFile_IsNamed()
    {
        var checkpoint = New();
        checkpoint.Files.Write("offsets/3", "v1\n{}\nnot JSON"u8.ToArray());

        Assert.That(() => checkpoint.EndOf(3), Throws.TypeOf<InvalidDataException>().With.Message.Contains("offsets/3"));
        Assert.That(() => checkpoint.EndOf(2), Throws.TypeOf<InvalidDataException>().With.Message.Contains("offsets/2"));
    }

    [Test]
    public void ModelOfABatch_IsTheOneThatWasWrittenLast()
    {
        var files = New().Files;
        var models = new BatchModels(files);
        var (first, second) = (Samples.LowPressure("low"), Samples.NeverAlarm("never"));
        Assert.That(models.Of(0), Is.Null);

        models.Use(first, 0);
        models.Use(first, 4);
        models.Use(second, 7);

        Assert.That(new long[] { 0, 6, 7, 99 }.Select(b => models.Of(b)!.Name), Is.EqualTo(new[] { "low", "low", "never", "never" }));
        Assert.That(models.Of(6)!.FromBatch, Is.Zero, "the same model again is no entry");
        Assert.That((BatchModels.IsSame(models.Of(6)!, first), BatchModels.IsSame(models.Of(6)!, second)), Is.EqualTo((true, false)));
        Assert.That(models.Open(models.Of(6)!).ToBytes(), Is.EqualTo(first.ToBytes()));
    }

    [Test]
    public void ChangedThreshold_IsAnotherModel()
    {
        var package = Samples.LowPressure("low");
        var files = New().Files;
        new BatchModels(files).Use(package, 0);

        var changed = package.WithManifest(m => m with { Threshold = m.Threshold with { Warning = 0.6 } });

        Assert.That(BatchModels.IsSame(new BatchModels(files).Of(0)!, changed), Is.False);
    }

    [TestCase(0, 10, 4, 20, 0, 4, "keeps them no longer")]
    [TestCase(0, 10, 12, 20, 0, 10, "keeps them no longer")]
    [TestCase(2, 10, 0, 6, 2, 10, "lost its end")]
    public void LostRecords_AreFound(long from, long to, long low, long high, long lostFrom, long lostTo, string reason)
    {
        var state = State((First, low, high));

        var loss = state.LostOf(Offsets((First, from)), Offsets((First, to))).Single();

        Assert.That((loss.From, loss.To), Is.EqualTo((Math.Min(lostFrom, high), (long?)lostTo)));
        Assert.That(loss.Reason, Does.Contain(reason));
    }

    [Test]
    public void WhatIsThere_IsNotLost()
    {
        var state = State((First, 3, 9), (Second, 0, 0));

        Assert.That(state.LostOf(Offsets((First, 3), (Second, 0)), Offsets((First, 9), (Second, 0))), Is.Empty);
        Assert.That(state.LostOf(Offsets((First, 9), (Second, 0))), Is.Empty);
        Assert.That(
            state.LostOf(Offsets((First, 2), (Second, 5))).Select(l => (l.Partition, l.From, l.To)),
            Is.EqualTo(new[] { (0, 2L, (long?)3L), (1, 0L, (long?)5L) })
        );
        Assert.That(
            State((First, 3, 9)).LostOf(Offsets((Second, 5))).Single(),
            Is.EqualTo(new DataLoss(1, 5, null, "the partition is gone"))
        );
    }

    [Test]
    public async Task SecondRun_IsRefusedWithHostProcessAndTime_UntilTheFirstHasEnded()
    {
        var files = new LocalCheckpointFiles(JobsFixture.NewFolder());
        await using (LockedCheckpointFile.Take(files, TimeProvider.System))
        {
            Assert.That(
                () => LockedCheckpointFile.Take(files, TimeProvider.System),
                Throws
                    .TypeOf<UsageException>()
                    .With.Message.Contains($"is in use by process {Environment.ProcessId} on {Environment.MachineName} since 20")
            );
        }
        await LockedCheckpointFile.Take(files, TimeProvider.System).DisposeAsync();
    }

    private static StreamCheckpoint New() => new(new LocalCheckpointFiles(JobsFixture.NewFolder()));

    private static Dictionary<TopicPartition, long> Offsets(params (TopicPartition Partition, long Offset)[] offsets) =>
        offsets.ToDictionary(o => o.Partition, o => o.Offset);

    private static SourceState State(params (TopicPartition Partition, long Low, long High)[] partitions) =>
        new(
            new Gozcu.Models.Scoring.SourceTopic("m", "id"),
            partitions.ToDictionary(p => p.Partition, p => new WatermarkOffsets(p.Low, p.High))
        );
}
