// Trains a classifier with MLlib on simulated motors, and judges it on motors that it has not seen.
using Microsoft.Spark.ML;
using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.ML.Evaluation;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

using SparkSession spark = SparkSession.Builder().AppName("train-a-model").GetOrCreate();

// A motor fails where heat and vibration come together, and some bad luck.
Func<Column, Column, Column, Column> fails = Udf<double, double, double, double>(
    (celsius, vibration, luck) => celsius / 100 + vibration > 1.2 + luck ? 1 : 0
);
DataFrame motors = spark
    .Range(0, 2000, 1, numPartitions: 4)
    .Select((Lit(40) + Rand(seed: 1) * 60).Alias("celsius"), Rand(seed: 2).Alias("vibration"))
    .WithColumn("label", fails(Col("celsius"), Col("vibration"), Rand(seed: 5)));
DataFrame[] parts = motors.RandomSplit([0.7, 0.3], seed: 3);

PipelineModel model = new Pipeline()
    .SetStages(
        new VectorAssembler().SetInputCols(["celsius", "vibration"]).SetOutputCol("features"),
        new RandomForestClassifier().SetNumTrees(20).SetSeed(4)
    )
    .Fit(parts[0]);

double area = new BinaryClassificationEvaluator().Evaluate(model.Transform(parts[1]));
Console.WriteLine($"area under the ROC curve on unseen motors: {area:F2}");
