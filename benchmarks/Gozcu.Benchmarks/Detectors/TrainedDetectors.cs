using Gozcu.Benchmarks.Measuring;
using Gozcu.Jobs.Train.LogisticRegression;
using Gozcu.Jobs.Train.RandomForest;
using Gozcu.Models.Detectors;
using Gozcu.Models.Detectors.RandomForest;
using Gozcu.Models.Features;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Benchmarks.Detectors;

/// <summary>Trained models, applied by MLlib's transform and by our scorers in a map over batches.</summary>
internal static class TrainedDetectors
{
    public const int Columns = 8;
    private const int TrainingRows = 10_000;
    private const string Features = "features";
    private const string Label = "label";

    [ThreadStatic]
    private static double[]? s_features;

    /// <summary>Trains the models on some of the rows. The label is a rule with noise, so that trees grow deep.</summary>
    public static IReadOnlyList<(string Work, DataFrame Frame)> Over(RowsOnSpark rows)
    {
        var assembler = new VectorAssembler().SetInputCols(rows.Names).SetOutputCol(Features);
        var training = assembler
            .Transform(rows.Source.Limit(TrainingRows))
            .WithColumn(Label, Expr("CAST(x0 * x1 + sin(3 * x2) + x7 / 8 + rand(1) > 2 AS double)"))
            .Cache();
        var forest = new RandomForestClassifier().SetNumTrees(50).SetMaxDepth(8).SetSeed(1).SetLabelCol(Label).Fit(training);
        var scaler = new StandardScaler().SetInputCol(Features).SetOutputCol("scaled").SetWithMean(true).Fit(training);
        var regression = new LogisticRegression()
            .SetFeaturesCol("scaled")
            .SetLabelCol(Label)
            .SetStandardization(false)
            .Fit(scaler.Transform(training));
        var assembled = assembler.Transform(rows.Source);
        return
        [
            ("MLlib transform, random forest 50 x 8", forest.Transform(assembled).Select("probability")),
            (
                "C# map over batches, random forest 50 x 8",
                Scored(rows.Source, new RandomForestScorer(ForestReader.Read(rows.Spark, forest), Columns))
            ),
            ("MLlib transform, logistic regression", regression.Transform(scaler.Transform(assembled)).Select("probability")),
            ("C# map over batches, logistic regression", Scored(rows.Source, LogisticRegressionTrainer.Portable(regression, scaler))),
        ];
    }

    private static DataFrame Scored(DataFrame source, IScorer scorer) =>
        source.MapBatches(
            (batch, scores) => Score(scorer, batch, scores.Column<DoubleColumnBuilder>(0).AppendSpan(batch.Length)),
            new StructType([new StructField("score", new DoubleType())])
        );

    private static void Score(IScorer scorer, RecordBatch batch, Span<double> scores)
    {
        var size = Columns * batch.Length;
        var features = s_features?.Length >= size ? s_features : s_features = new double[size];
        for (var column = 0; column < Columns; column++)
        {
            ((DoubleColumn)batch.Columns[column]).Values.CopyTo(features.AsSpan(column * batch.Length));
        }
        scorer.Score(new FeatureColumns(features, Columns, batch.Length, batch.Length), scores);
    }
}
