using System.Text;
using Gozcu.Jobs.Measurements;
using Gozcu.Jobs.Split;
using Gozcu.Models.Alerts;
using Gozcu.Models.DataSets;
using Gozcu.Models.Features;
using Gozcu.Models.Features.LookBack;
using Gozcu.Models.Measurements;
using Gozcu.Models.Packages;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Types;

namespace Gozcu.Jobs.Features;

/// <summary>Adds score, level and label to clean rows.</summary>
/// <param name="package">Model package in bytes.</param>
internal sealed class ScoredTableFunction(byte[] package)
{
    private static readonly byte[] WarmingUp = "warming-up"u8.ToArray();
    private static readonly byte[][] Levels = [.. Enum.GetValues<AlertLevel>().Select(level => Encoding.UTF8.GetBytes(level.Name()))];

    /// <summary>Returns the schema: the data set's columns, the part, then score, level and label.</summary>
    public static StructType Schema(DataSetDefinition dataSet) =>
        new([
            .. MeasurementSchema.Fields(dataSet),
            new StructField(Part.ColumnOf(dataSet), new StringType()),
            new StructField(dataSet.AddedColumn(ScoredTable.Score), new DoubleType()),
            new StructField(dataSet.AddedColumn(ScoredTable.Level), new StringType()),
            new StructField(dataSet.AddedColumn(ScoredTable.Label), new BooleanType()),
            .. dataSet.LooksBack
                ? [new StructField(dataSet.AddedColumn(ScoredTable.Status), new StringType())]
                : Array.Empty<StructField>(),
        ]);

    /// <summary>Scores each batch, one output row per input row.</summary>
    public IEnumerable<RecordBatch> Map(IEnumerable<RecordBatch> batches)
    {
        var model = ModelPackage.FromBytes(package);
        var dataSet = model.DataSet;
        var columns = dataSet.Columns.Count;
        var features = new FeatureSet(dataSet, model.Manifest.Imputations);
        var matrix = new FeatureMatrix(features.Names.Count);
        var measurements = new MeasurementBatch(dataSet);
        var reader = new MeasurementReader(measurements, MeasurementPurpose.Training);
        var label = dataSet.Label is null ? null : new LabelReader(dataSet);
        var states = new EntityStates(dataSet, keepsLastOnly: true);
        var statuses = Array.Empty<ReadingStatus>();
        var output = new RecordBatchBuilder(Schema(dataSet));
        var writer = new MeasurementWriter(dataSet, Enumerable.Range(0, columns).Select(output.Column<ColumnBuilder>));
        foreach (var batch in batches)
        {
            output.Clear();
            measurements.Clear();
            reader.Read(batch);
            if (statuses.Length < batch.Length)
            {
                statuses = new ReadingStatus[batch.Length];
            }
            features.Compute(measurements, matrix, states, statuses);
            var scores = new double[batch.Length];
            model.Scorer.Score(matrix.Columns, scores);
            var part = batch.Column<StringColumn>(columns);
            for (var row = 0; row < batch.Length; row++)
            {
                writer.Append(measurements, row);
                output.Column<StringColumnBuilder>(columns).Append(part.GetBytes(row));
                var hasScore = !double.IsNaN(scores[row]);
                output.Column<DoubleColumnBuilder>(columns + 1).Append(hasScore ? scores[row] : null);
                var isWarmingUp = (statuses[row] & ReadingStatus.WarmingUp) != 0;
                AppendLevel(
                    output.Column<StringColumnBuilder>(columns + 2),
                    !hasScore ? null
                        : isWarmingUp ? AlertLevel.Normal
                        : model.Manifest.Threshold.LevelOf(scores[row])
                );
                output.Column<BooleanColumnBuilder>(columns + 3).Append(label?.Read(measurements, row) ?? dataSet.ImputedLabel);
                if (dataSet.LooksBack)
                {
                    Append(output.Column<StringColumnBuilder>(columns + 4), isWarmingUp ? WarmingUp : null);
                }
            }
            yield return output.Build();
        }
    }

    private static void AppendLevel(StringColumnBuilder levels, AlertLevel? level) =>
        Append(levels, level is { } known ? Levels[(int)known] : null);

    private static void Append(StringColumnBuilder texts, byte[]? text)
    {
        if (text is not null)
        {
            texts.Append(text);
        }
        else
        {
            texts.AppendNull();
        }
    }
}
