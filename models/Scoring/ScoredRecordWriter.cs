using System.Text.Json;
using Gozcu.Models.Alerts;
using Gozcu.Models.DataSets;
using Gozcu.Models.Detectors;
using Gozcu.Models.Features;
using Gozcu.Models.Features.LookBack;
using Gozcu.Models.Measurements;
using Gozcu.Models.Packages;

namespace Gozcu.Models.Scoring;

/// <summary>Writes the output record of a scored measurement.</summary>
internal sealed class ScoredRecordWriter
{
    private const int ContributorCount = 3;

    private static readonly JsonEncodedText DataSetName = JsonEncodedText.Encode("dataset");
    private static readonly JsonEncodedText TimeName = JsonEncodedText.Encode("time");
    private static readonly JsonEncodedText ModelName = JsonEncodedText.Encode("model");
    private static readonly JsonEncodedText NameName = JsonEncodedText.Encode("name");
    private static readonly JsonEncodedText VersionName = JsonEncodedText.Encode("version");
    private static readonly JsonEncodedText ScoreName = JsonEncodedText.Encode("score");
    private static readonly JsonEncodedText ThresholdName = JsonEncodedText.Encode("threshold");
    private static readonly JsonEncodedText LevelName = JsonEncodedText.Encode("level");
    private static readonly JsonEncodedText WarmingUpName = JsonEncodedText.Encode("warming_up");
    private static readonly JsonEncodedText LateName = JsonEncodedText.Encode("late");
    private static readonly JsonEncodedText ContributorsName = JsonEncodedText.Encode("contributors");
    private static readonly JsonEncodedText FeatureName = JsonEncodedText.Encode("feature");
    private static readonly JsonEncodedText ValueName = JsonEncodedText.Encode("value");
    private static readonly JsonEncodedText ContributionName = JsonEncodedText.Encode("contribution");

    private static readonly (JsonEncodedText Name, OutputTopic Topic)[] Levels =
    [
        (JsonEncodedText.Encode(AlertLevel.Normal.Name()), OutputTopic.Scores),
        (JsonEncodedText.Encode(AlertLevel.Warning.Name()), OutputTopic.WarningAlerts),
        (JsonEncodedText.Encode(AlertLevel.Critical.Name()), OutputTopic.CriticalAlerts),
    ];

    private readonly RecordJson _record = new();
    private readonly MeasurementJson _measurement;
    private readonly PackageManifest _manifest;
    private readonly IScorer _scorer;
    private readonly JsonEncodedText _dataSet;
    private readonly JsonEncodedText _model;
    private readonly JsonEncodedText[] _features;
    private readonly int _timeColumn;
    private readonly double[] _row;
    private readonly double[] _contributions;

    public ScoredRecordWriter(ModelPackage package)
    {
        _manifest = package.Manifest;
        _scorer = package.Scorer;
        _measurement = new MeasurementJson(package.DataSet);
        _dataSet = JsonEncodedText.Encode(package.DataSet.Name);
        _model = JsonEncodedText.Encode(package.Manifest.Name);
        _features =
        [
            .. package.Manifest.Features.Select(name =>
                JsonEncodedText.Encode(name, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)
            ),
        ];
        _timeColumn = package.DataSet.Time is { } time ? package.DataSet.Column(time.Column).Index : -1;
        _row = new double[_features.Length];
        _contributions = new double[_features.Length];
    }

    /// <summary>Writes a record, unless it would be larger than Kafka accepts.</summary>
    /// <returns>0 if the record was written; otherwise the size that it would have had, in bytes.</returns>
    public long Write(
        RawRecords records,
        int record,
        MeasurementBatch batch,
        FeatureColumns features,
        int row,
        double score,
        ReadingStatus status,
        int maxBytes,
        OutputRecords output
    )
    {
        var isWarmingUp = (status & ReadingStatus.WarmingUp) != 0;
        var level = isWarmingUp ? AlertLevel.Normal : _manifest.Threshold.LevelOf(score);
        var (levelName, topic) = Levels[(int)level];
        var writer = _record.Begin(records, record, output);
        writer.WriteString(DataSetName, _dataSet);
        _measurement.WriteKey(writer, _record, batch, row, records.Key(record));
        if (_timeColumn >= 0 && batch.Columns[_timeColumn].Present[row])
        {
            _record.Time(TimeName, batch.Columns[_timeColumn].Longs[row]);
        }
        else
        {
            _record.KafkaTime(TimeName, records.Timestamps[record]);
        }
        writer.WriteStartObject(ModelName);
        writer.WriteString(NameName, _model);
        writer.WriteNumber(VersionName, _manifest.Version);
        writer.WriteEndObject();
        WriteNumber(writer, ScoreName, score);
        writer.WriteNumber(ThresholdName, _manifest.Threshold.Warning);
        writer.WriteString(LevelName, levelName);
        if (isWarmingUp)
        {
            writer.WriteBoolean(WarmingUpName, true);
        }
        if ((status & ReadingStatus.Late) != 0)
        {
            writer.WriteBoolean(LateName, true);
        }
        WriteContributors(writer, features, row);
        _measurement.WriteMeasurement(writer, _record, batch, row);
        _record.End();
        if (output.OpenSize is var size && size > maxBytes)
        {
            output.Undo();
            return size;
        }
        output.End(topic, records.IsKeyNull(record));
        return 0;
    }

    private void WriteContributors(Utf8JsonWriter writer, FeatureColumns features, int row)
    {
        features.CopyRow(row, _row);
        _scorer.Contribute(_row, _contributions);
        Span<int> top = stackalloc int[ContributorCount];
        writer.WriteStartArray(ContributorsName);
        foreach (var feature in top[..Contributors.Top(_contributions, top)])
        {
            writer.WriteStartObject();
            writer.WriteString(FeatureName, _features[feature]);
            WriteNumber(writer, ValueName, _row[feature]);
            WriteNumber(writer, ContributionName, _contributions[feature]);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    // JSON has no NaN and no infinity. They are written as null and as the largest number, which is above every threshold too.
    private static void WriteNumber(Utf8JsonWriter writer, JsonEncodedText name, double value)
    {
        if (double.IsNaN(value))
        {
            writer.WriteNull(name);
        }
        else
        {
            writer.WriteNumber(name, Math.Clamp(value, double.MinValue, double.MaxValue));
        }
    }
}
