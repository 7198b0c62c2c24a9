using System.Globalization;
using System.Text;
using Gozcu.Models.DataSets;
using Gozcu.Models.Features;
using Gozcu.Models.Features.LookBack;
using Gozcu.Models.Measurements;

namespace Gozcu.Models.Tests.Features.LookBack;

/// <summary>Definitions with features that look back, and readings for them.</summary>
internal static class LookBackSamples
{
    public static readonly DateTimeOffset Start = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A definition with the given features and rules.</summary>
    public static DataSetDefinition Definition(string features, string lookBack = "") =>
        DataSetDefinition.Parse(
            $$"""
            name: pumps
            title: Pumps
            origin: { url: "https://example.org", licence: none }
            format: { type: csv }
            files: [ { path: pumps.csv } ]
            columns:
              - { name: pump, type: string, nullable: true }
              - { name: at, type: timestamp, nullable: true }
              - { name: flow, type: double, nullable: true }
              - { name: start, type: boolean, nullable: true }
            key: [pump]
            time: { column: at }
            {{lookBack}}
            features:
            {{string.Join('\n', features.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => "  - " + line.Trim()))}}
            split: { method: time, train: 0.6, validation: 0.2, test: 0.2 }
            model: { detector: z-score, threshold: { objective: fixed, value: 3 } }
            """,
            "pumps"
        );

    /// <summary>A batch of readings.</summary>
    public static MeasurementBatch Batch(DataSetDefinition dataSet, params IEnumerable<Reading> readings)
    {
        var batch = new MeasurementBatch(dataSet);
        var reader = new MeasurementJsonReader(batch, MeasurementPurpose.Scoring, 1024);
        foreach (var reading in readings)
        {
            Assert.That(reader.TryAdd(Encoding.UTF8.GetBytes(reading.ToJson()), out var rejection), Is.True, rejection.ToString());
        }
        return batch;
    }

    /// <summary>The features of readings, by row, and their statuses.</summary>
    public static (double[][] Rows, ReadingStatus[] Statuses) Compute(FeatureSet features, EntityStates states, MeasurementBatch batch)
    {
        var matrix = new FeatureMatrix(features.Names.Count);
        var statuses = new ReadingStatus[batch.Count];
        features.Compute(batch, matrix, states, statuses);
        var rows = Enumerable.Range(0, batch.Count).Select(row => new double[matrix.Features]).ToArray();
        for (var row = 0; row < batch.Count; row++)
        {
            matrix.Columns.CopyRow(row, rows[row]);
        }
        return (rows, statuses);
    }

    /// <summary>A reading; its time in seconds since <see cref="Start"/>.</summary>
    public sealed record Reading(double? Flow, double? Seconds, string? Pump = "a", bool? Start = null)
    {
        public string ToJson() =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{{\"pump\":{Text(Pump)},\"at\":{(Seconds is { } s ? Text(LookBackSamples.Start.AddTicks((long)Math.Round(s * TimeSpan.TicksPerSecond)).UtcDateTime.ToString("O")) : "null")},\"flow\":{Flow?.ToString("R", CultureInfo.InvariantCulture) ?? "null"},\"start\":{Start?.ToString().ToLowerInvariant() ?? "null"}}}"
            );

        private static string Text(string? text) => text is null ? "null" : $"\"{text}\"";
    }
}
