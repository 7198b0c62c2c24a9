using Gozcu.Jobs.Measurements;
using Gozcu.Models.DataSets;
using Gozcu.Models.Features;
using Gozcu.Models.Measurements;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Types;

namespace Gozcu.Jobs.Features;

/// <summary>Computes feature values and label of clean rows, with the code that computes the features of live measurements.</summary>
/// <param name="definition">Text of the data set's definition.</param>
/// <param name="imputations">Replacements of missing values, by column.</param>
internal sealed class FeatureFunction(string definition, Dictionary<string, double> imputations)
{
    /// <summary>Name of the label column: 1 for an anomaly, 0 for normal, null if there is no label.</summary>
    public const string Label = "label";

    /// <summary>Returns the name of a feature's column. The feature's own name may have characters that are special in SQL.</summary>
    public static string Column(int feature) => $"f{feature}";

    /// <summary>Returns the schema: a column per feature, then the label.</summary>
    public static StructType Schema(int features) =>
        new([
            .. Enumerable.Range(0, features).Select(i => new StructField(Column(i), new DoubleType())),
            new StructField(Label, new DoubleType()),
        ]);

    /// <summary>Computes the features of each batch, one output row per input row.</summary>
    public IEnumerable<RecordBatch> Map(IEnumerable<RecordBatch> batches)
    {
        var dataSet = DataSetDefinition.Parse(definition, "the data set's definition");
        var features = new FeatureSet(dataSet, imputations);
        var output = new RecordBatchBuilder(Schema(features.Names.Count));
        var measurements = new MeasurementBatch(dataSet);
        var reader = new MeasurementReader(measurements, MeasurementPurpose.Training);
        var matrix = new FeatureMatrix(features.Names.Count);
        var label = dataSet.Label is null ? null : new LabelReader(dataSet);
        foreach (var batch in batches)
        {
            output.Clear();
            measurements.Clear();
            reader.Read(batch);
            features.Compute(measurements, matrix);
            for (var i = 0; i < matrix.Features; i++)
            {
                output.Column<DoubleColumnBuilder>(i).Append(matrix[i]);
            }
            AppendLabels(output.Column<DoubleColumnBuilder>(matrix.Features), measurements, label, dataSet.ImputedLabel);
            yield return output.Build();
        }
    }

    private static void AppendLabels(DoubleColumnBuilder output, MeasurementBatch measurements, LabelReader? label, bool? imputed)
    {
        for (var row = 0; row < measurements.Count; row++)
        {
            output.Append(LabelOf(label?.Read(measurements, row) ?? imputed));
        }
    }

    /// <summary>Returns the number of a label: 1 for an anomaly, 0 for normal, null for none.</summary>
    public static double? LabelOf(bool? anomaly) => anomaly is { } known ? (known ? 1.0 : 0.0) : null;
}
