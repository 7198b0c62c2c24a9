using System.Text;
using Gozcu.Jobs.Measurements;
using Gozcu.Models.DataSets;
using Gozcu.Models.Features;
using Gozcu.Models.Features.LookBack;
using Gozcu.Models.Measurements;
using Microsoft.Spark.Arrow;

namespace Gozcu.Jobs.Features;

/// <summary>
/// Computes features that look back, and the label, of rows that come in the order of <see cref="ReadingOrder"/>. The rows of one part are returned; those of the
/// others are only what it looks back at.
/// </summary>
/// <param name="definition">Text of the data set's definition.</param>
/// <param name="imputations">Replacements of missing values, by column.</param>
/// <param name="part">Part whose rows are returned, which a column after those of the data set names; null for all rows.</param>
/// <param name="keepsWarmUp">True to return readings that are warming up too, with all features missing.</param>
internal sealed class LookBackFeatureFunction(string definition, Dictionary<string, double> imputations, string? part, bool keepsWarmUp)
{
    /// <summary>Computes the features of each batch, one output row per returned row. Their schema is that of <see cref="FeatureFunction"/>.</summary>
    public IEnumerable<RecordBatch> Map(IEnumerable<RecordBatch> batches)
    {
        var dataSet = DataSetDefinition.Parse(definition, "the data set's definition");
        var features = new FeatureSet(dataSet, imputations);
        var states = new EntityStates(dataSet, keepsLastOnly: true);
        var output = new RecordBatchBuilder(FeatureFunction.Schema(features.Names.Count));
        var measurements = new MeasurementBatch(dataSet);
        var reader = new MeasurementReader(measurements, MeasurementPurpose.Training);
        var matrix = new FeatureMatrix(features.Names.Count);
        var statuses = Array.Empty<ReadingStatus>();
        var label = dataSet.Label is null ? null : new LabelReader(dataSet);
        var wanted = part is null ? null : Encoding.UTF8.GetBytes(part);
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
            var parts = wanted is null ? null : batch.Column<StringColumn>(dataSet.Columns.Count);
            for (var row = 0; row < batch.Length; row++)
            {
                var isWarmingUp = (statuses[row] & ReadingStatus.WarmingUp) != 0;
                if ((isWarmingUp && !keepsWarmUp) || (parts is not null && !parts.GetBytes(row).SequenceEqual(wanted)))
                {
                    continue;
                }
                for (var i = 0; i < matrix.Features; i++)
                {
                    output.Column<DoubleColumnBuilder>(i).Append(isWarmingUp ? double.NaN : matrix[i][row]);
                }
                output
                    .Column<DoubleColumnBuilder>(matrix.Features)
                    .Append(FeatureFunction.LabelOf(label?.Read(measurements, row) ?? dataSet.ImputedLabel));
            }
            yield return output.Build();
        }
    }
}
