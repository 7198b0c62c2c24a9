using System.Text;
using System.Text.Json;
using Gozcu.Models.Alerts;
using Gozcu.Models.DataSets;
using Gozcu.Models.Detectors.ZScore;
using Gozcu.Models.Features;
using Gozcu.Models.Features.LookBack;
using Gozcu.Models.Packages;
using Gozcu.Models.Scoring;
using Gozcu.Models.Tests.Features.LookBack;

namespace Gozcu.Models.Tests.Scoring;

/// <summary>Scoring with features that look back: warming up, late readings, and the states of entities.</summary>
[TestFixture]
[Category("Unit")]
internal sealed class LookBackScoringTests
{
    private static readonly DataSetDefinition DataSet = LookBackSamples.Definition(
        "{ name: change, change: flow, rows: 2 }",
        "look-back: { by: [pump] }"
    );

    /// <summary>|change|: warning from 2, critical from 4.</summary>
    private static readonly ModelPackage Package = new(
        new PackageManifest
        {
            Name = "pumps-model",
            Created = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
            Detector = "z-score",
            Parameters = new Dictionary<string, double>(),
            DataSet = new PackageDataSet(DataSet.Name, DataSet.Hash, DataSet.Text),
            Features = new FeatureSet(DataSet).Names,
            Threshold = new ThresholdChoice
            {
                Warning = 2,
                Critical = 4,
                WarningRule = "given",
                CriticalRule = "given",
            },
            Metrics = new Dictionary<string, double>(),
            Training = new TrainingWindow
            {
                Rows = 1,
                Positives = 0,
                Seed = 1,
            },
        },
        new ZScoreScorer([0], [1])
    );

    [Test]
    public void Readings_AreScoredFromTheEarlierOnesOfTheirEntity_AndMarked()
    {
        var outputs = Run(
            new EntityStates(DataSet),
            new(1, 0, "a"),
            new(9, 0, "b"),
            new(2, 1, "a"),
            new(1.5, 2, "a"),
            new(7, 3, "a"),
            // Late: two readings before the next one of a would be 1.5.
            new(6, 1, "a"),
            new(30, 1, "b"),
            new(9, 2, "b"),
            new(4.5, 4, "a")
        );

        Assert.That(outputs.Select(o => Number(o.Value, "score")), Is.EqualTo(new double?[] { null, null, null, 0.5, 5, 4.5, null, 0, 3 }));
        Assert.That(
            outputs.Select(o => o.Topic),
            Is.EqualTo(
                new[]
                {
                    OutputTopic.Scores,
                    OutputTopic.Scores,
                    OutputTopic.Scores,
                    OutputTopic.Scores,
                    OutputTopic.CriticalAlerts,
                    OutputTopic.CriticalAlerts,
                    OutputTopic.Scores,
                    OutputTopic.Scores,
                    OutputTopic.WarningAlerts,
                }
            )
        );
        Assert.That(Marked(outputs, "warming_up"), Is.EqualTo(new[] { 0, 1, 2, 6 }));
        Assert.That(Marked(outputs, "late"), Is.EqualTo(new[] { 5 }));
        var first = OutputRecordReader.Read(Encoding.UTF8.GetBytes(outputs[0].Value.GetRawText()));
        Assert.That((first.Level, first.Score, first.ReasonCode), Is.EqualTo((AlertLevel.Normal, (double?)null, (string?)null)));
    }

    [Test]
    public void WarmingUp_IsNoAlarm_WhateverTheScore()
    {
        var dataSet = LookBackSamples.Definition("flow\n{ name: lag, lag: flow }", "look-back: { warm-up: 2 }");
        var package = new ModelPackage(
            Package.Manifest with
            {
                DataSet = new PackageDataSet(dataSet.Name, dataSet.Hash, dataSet.Text),
                Features = new FeatureSet(dataSet).Names,
            },
            new ZScoreScorer([0, 0], [1, 1])
        );

        var outputs = Run(package, new EntityStates(dataSet), new(50, 0), new(50, 1));

        Assert.That(outputs.Select(o => o.Topic), Is.EqualTo(new[] { OutputTopic.Scores, OutputTopic.CriticalAlerts }));
        Assert.That(outputs.Select(o => Number(o.Value, "score")), Is.EqualTo(new double?[] { 50, 50 }));
    }

    [Test]
    public void InvalidRecords_AreDeadLetters_AndLeaveStatesAlone()
    {
        var states = new EntityStates(DataSet);
        var buffer = new RecordBuffer();
        foreach (var value in new[] { Json(1, 0), "{", Json(2, 1), null, Json(4, 2) })
        {
            buffer.Add(value);
        }
        var output = new OutputRecords();

        new ScoringPass(Package).Process(buffer.Records(), 0, output, states);

        Assert.That(
            output.Topics.ToArray(),
            Is.EqualTo(
                new[] { OutputTopic.Scores, OutputTopic.DeadLetter, OutputTopic.Scores, OutputTopic.DeadLetter, OutputTopic.WarningAlerts }
            )
        );
        Assert.That(states.All.Single().Value.Readings, Is.EqualTo(3));
    }

    [Test]
    public void WithoutStates_AModelThatLooksBackIsRefused() =>
        Assert.That(
            () => new ScoringPass(Package).Process(new RecordBuffer().Records(), 0, new OutputRecords()),
            Throws.InvalidOperationException.With.Message.Contains("look back")
        );

    private static List<(OutputTopic Topic, JsonElement Value)> Run(EntityStates states, params LookBackSamples.Reading[] readings) =>
        Run(Package, states, readings);

    private static List<(OutputTopic Topic, JsonElement Value)> Run(
        ModelPackage package,
        EntityStates states,
        params LookBackSamples.Reading[] readings
    )
    {
        var buffer = new RecordBuffer();
        foreach (var reading in readings)
        {
            buffer.Add(reading.ToJson());
        }
        var output = new OutputRecords();
        new ScoringPass(package).Process(buffer.Records(), 0, output, states);
        var outputs = new List<(OutputTopic, JsonElement)>();
        for (var i = 0; i < output.Count; i++)
        {
            outputs.Add((output.Topics[i], JsonDocument.Parse(output.Values[i].ToArray()).RootElement));
        }
        return outputs;
    }

    private static string Json(double flow, double seconds) => new LookBackSamples.Reading(flow, seconds).ToJson();

    private static IEnumerable<int> Marked(List<(OutputTopic Topic, JsonElement Value)> outputs, string flag) =>
        outputs.Index().Where(o => o.Item.Value.TryGetProperty(flag, out var value) && value.GetBoolean()).Select(o => o.Index);

    private static double? Number(JsonElement record, string name) =>
        record.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;
}
