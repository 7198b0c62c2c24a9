using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.ML.Clustering;
using Microsoft.Spark.ML.Evaluation;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Fpm;
using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.ML.Recommendation;
using Microsoft.Spark.ML.Regression;
using Microsoft.Spark.ML.Tuning;
using Microsoft.Spark.Sql;

namespace Gozcu.Spark.Tests.ML;

/// <summary>Every class of MLlib that can be constructed, set up to work on one table.</summary>
internal static class MLExamples
{
    private static DataFrame? s_table;

    /// <summary>A table with a column for every kind of stage.</summary>
    internal static DataFrame Table => s_table ??= Make();

    internal static IEnumerable<Params> Stages() =>
        [
            // Classification
            new DecisionTreeClassifier().SetMaxDepth(2),
            new FMClassifier().SetMaxIter(5).SetFactorSize(2),
            new GBTClassifier().SetMaxIter(2).SetMaxDepth(2),
            new LinearSVC().SetMaxIter(5),
            new LogisticRegression().SetRegParam(0.1),
            new MultilayerPerceptronClassifier().SetLayers([2, 3, 2]).SetMaxIter(5).SetSeed(1),
            new NaiveBayes().SetModelType("gaussian"),
            new OneVsRest().SetClassifier(new LogisticRegression().SetRegParam(0.1)),
            new RandomForestClassifier().SetNumTrees(3).SetMaxDepth(2),
            // Regression
            new AFTSurvivalRegression()
                .SetLabelCol("positive")
                .SetMaxIter(5),
            new DecisionTreeRegressor().SetMaxDepth(2),
            new FMRegressor().SetMaxIter(5).SetFactorSize(2),
            new GBTRegressor().SetMaxIter(2).SetMaxDepth(2),
            new GeneralizedLinearRegression().SetFamily("gaussian").SetRegParam(0.1),
            new IsotonicRegression(),
            new LinearRegression().SetRegParam(0.1),
            new RandomForestRegressor().SetNumTrees(3).SetMaxDepth(2),
            // Clustering
            new BisectingKMeans()
                .SetK(2)
                .SetSeed(1),
            new GaussianMixture().SetK(2).SetSeed(1).SetMaxIter(3),
            new KMeans().SetK(2).SetSeed(1),
            new LDA().SetK(2).SetMaxIter(2).SetSeed(1).SetOptimizer("online"),
            new PowerIterationClustering().SetK(2).SetMaxIter(2).SetSrcCol("user").SetDstCol("item").SetWeightCol("positive"),
            // Features
            new Binarizer()
                .SetInputCol("a")
                .SetOutputCol("out")
                .SetThreshold(5),
            new BucketedRandomProjectionLSH().SetInputCol("features").SetOutputCol("out").SetBucketLength(2).SetSeed(1),
            new Bucketizer().SetInputCol("a").SetOutputCol("out").SetSplits([double.NegativeInfinity, 5, double.PositiveInfinity]),
            new ChiSqSelector().SetNumTopFeatures(1).SetOutputCol("out"),
            new CountVectorizer().SetInputCol("words").SetOutputCol("out"),
            new DCT().SetInputCol("features").SetOutputCol("out"),
            new ElementwiseProduct().SetInputCol("features").SetOutputCol("out").SetScalingVec(Vectors.Dense(2, 3)),
            new FeatureHasher().SetInputCols(["a", "category"]).SetOutputCol("out").SetNumFeatures(16),
            new HashingTF().SetInputCol("words").SetOutputCol("out").SetNumFeatures(16),
            new IDF().SetInputCol("features").SetOutputCol("out"),
            new Imputer().SetInputCols(["a", "b"]).SetOutputCols(["out", "out2"]),
            new IndexToString().SetInputCol("label").SetOutputCol("out").SetLabels(["no", "yes"]),
            new Interaction().SetInputCols(["a", "features"]).SetOutputCol("out"),
            new MaxAbsScaler().SetInputCol("features").SetOutputCol("out"),
            new MinHashLSH().SetInputCol("features").SetOutputCol("out").SetSeed(1),
            new MinMaxScaler().SetInputCol("features").SetOutputCol("out"),
            new NGram().SetInputCol("words").SetOutputCol("out"),
            new Normalizer().SetInputCol("features").SetOutputCol("out"),
            new OneHotEncoder().SetInputCols(["label"]).SetOutputCols(["out"]),
            new PCA().SetInputCol("features").SetOutputCol("out").SetK(1),
            new PolynomialExpansion().SetInputCol("features").SetOutputCol("out"),
            new QuantileDiscretizer().SetInputCol("a").SetOutputCol("out").SetNumBuckets(3),
            new RFormula().SetFormula("label ~ a + category").SetFeaturesCol("out"),
            new RegexTokenizer().SetInputCol("text").SetOutputCol("out").SetPattern("\\W"),
            new RobustScaler().SetInputCol("features").SetOutputCol("out"),
            new SQLTransformer().SetStatement("SELECT *, a + b AS out FROM __THIS__"),
            new StandardScaler().SetInputCol("features").SetOutputCol("out"),
            new StopWordsRemover().SetInputCol("words").SetOutputCol("out"),
            new StringIndexer().SetInputCol("category").SetOutputCol("out"),
            new Tokenizer().SetInputCol("text").SetOutputCol("out"),
            new UnivariateFeatureSelector()
                .SetFeatureType("continuous")
                .SetLabelType("categorical")
                .SetSelectionMode("numTopFeatures")
                .SetSelectionThreshold(1)
                .SetOutputCol("out"),
            new VarianceThresholdSelector().SetVarianceThreshold(1).SetOutputCol("out"),
            new VectorAssembler().SetInputCols(["a", "b"]).SetOutputCol("out"),
            new VectorIndexer().SetInputCol("features").SetOutputCol("out").SetMaxCategories(4),
            new VectorSizeHint().SetInputCol("features").SetSize(2),
            new VectorSlicer().SetInputCol("features").SetOutputCol("out").SetIndices([1]),
            new Word2Vec().SetInputCol("words").SetOutputCol("out").SetVectorSize(3).SetMinCount(0).SetSeed(1),
            // Frequent patterns and recommendation
            new FPGrowth()
                .SetItemsCol("words")
                .SetMinSupport(0.3),
            new PrefixSpan().SetSequenceCol("sequences").SetMinSupport(0.3),
            new ALS().SetUserCol("user").SetItemCol("item").SetRatingCol("positive").SetRank(2).SetMaxIter(2).SetSeed(1),
            // Tuning
            new CrossValidator()
                .SetEstimator(new LogisticRegression())
                .SetEvaluator(new BinaryClassificationEvaluator())
                .SetEstimatorParamMaps(new ParamGridBuilder().Build())
                .SetNumFolds(2)
                .SetSeed(1),
            new TrainValidationSplit()
                .SetEstimator(new LogisticRegression())
                .SetEvaluator(new BinaryClassificationEvaluator())
                .SetEstimatorParamMaps(new ParamGridBuilder().Build())
                .SetSeed(1),
            new Pipeline().SetStages([new Binarizer().SetInputCol("a").SetOutputCol("out")]),
            // Evaluation
            new BinaryClassificationEvaluator().SetRawPredictionCol("a"),
            new ClusteringEvaluator().SetPredictionCol("item"),
            new MulticlassClassificationEvaluator().SetPredictionCol("label"),
            new MultilabelClassificationEvaluator().SetPredictionCol("numbers").SetLabelCol("numbers"),
            new RankingEvaluator().SetPredictionCol("numbers").SetLabelCol("numbers"),
            new RegressionEvaluator().SetPredictionCol("b"),
        ];

    private static DataFrame Make() =>
        new VectorAssembler()
            .SetInputCols(["a", "b"])
            .SetOutputCol("features")
            .Transform(
                SparkFixture.Session.Sql(
                    """
                    SELECT label, a, b, category, text, split(text, ' ') AS words, array(array(category), split(text, ' ')) AS sequences,
                        array(label, b) AS numbers, user, item, label + 1 AS positive, 1D AS censor
                    FROM VALUES
                        (0D, 1D, 7D, 'x', 'the red fox', 0, 1), (0D, 2D, 3D, 'y', 'the blue fox', 0, 2), (0D, 3D, 9D, 'x', 'a red hat', 1, 2),
                        (0D, 4D, 1D, 'z', 'red and blue', 1, 3), (1D, 11D, 7D, 'x', 'the hat', 2, 3), (1D, 12D, 3D, 'x', 'blue hat', 2, 0),
                        (1D, 13D, 9D, 'y', 'the fox and a hat', 3, 0), (1D, 14D, 1D, 'z', 'red hat', 3, 1)
                        AS t(label, a, b, category, text, user, item)
                    """
                )
            )
            .Coalesce(1)
            .Cache();
}
