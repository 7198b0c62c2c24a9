using Gozcu.Models.Features;
using Gozcu.Models.Packages;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Types;

namespace Gozcu.Jobs.Features;

/// <summary>Scores the rows of a feature table with the scorer that the stream uses.</summary>
/// <param name="package">Model package in bytes.</param>
internal sealed class ScoredFeaturesFunction(byte[] package)
{
    /// <summary>Name of the score column; null where the detector gives no score.</summary>
    public const string Score = "score";

    /// <summary>Schema: score and label.</summary>
    public static StructType Schema { get; } =
        new([new StructField(Score, new DoubleType()), new StructField(FeatureFunction.Label, new DoubleType())]);

    /// <summary>Scores each batch, one output row per input row.</summary>
    public IEnumerable<RecordBatch> Map(IEnumerable<RecordBatch> batches)
    {
        var scorer = ModelPackage.FromBytes(package).Scorer;
        var matrix = new FeatureMatrix(scorer.FeatureCount);
        var output = new RecordBatchBuilder(Schema);
        foreach (var batch in batches)
        {
            output.Clear();
            matrix.Resize(batch.Length);
            for (var i = 0; i < matrix.Features; i++)
            {
                batch.Column<DoubleColumn>(i).Values.CopyTo(matrix[i]);
            }
            scorer.Score(matrix.Columns, output.Column<DoubleColumnBuilder>(0).AppendSpan(batch.Length));
            AppendLabels(batch.Column<DoubleColumn>(matrix.Features), output.Column<DoubleColumnBuilder>(1));
            yield return output.Build();
        }
    }

    private static void AppendLabels(DoubleColumn labels, DoubleColumnBuilder output)
    {
        for (var row = 0; row < labels.Length; row++)
        {
            output.Append(labels[row]);
        }
    }
}
