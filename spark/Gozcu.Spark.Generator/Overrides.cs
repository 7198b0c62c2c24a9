namespace Gozcu.Spark.Generator;

/// <summary>Information that reflection does not provide, and deliberate deviations from it, all in this file.</summary>
internal static class Overrides
{
    /// <summary>Classes that are private to Spark's code but public by its documentation and in other languages.</summary>
    public static readonly HashSet<string> Opened = ["org.apache.spark.ml.stat.ANOVATest", "org.apache.spark.ml.stat.FValueTest"];

    /// <summary>Classes without parameters that are public values of models.</summary>
    public static readonly HashSet<string> Views =
    [
        "Node",
        "InternalNode",
        "LeafNode",
        "Split",
        "CategoricalSplit",
        "ContinuousSplit",
        "MultivariateGaussian",
        "SummaryBuilder",
    ];

    /// <summary>Abstract classes with private subclasses only, which .NET represents by the abstract class.</summary>
    public static readonly HashSet<string> StandForThemselves = ["SummaryBuilder"];

    /// <summary>Members that the Scala compiler adds or that every object has.</summary>
    public static readonly HashSet<string> MeansNothingHere =
    [
        "toString",
        "hashCode",
        "equals",
        "canEqual",
        "productArity",
        "productElement",
        "productIterator",
        "productPrefix",
        "apply",
        "unapply",
    ];

    /// <summary>Methods that the hand-written base classes have, or that are meaningful in Scala only.</summary>
    public static readonly HashSet<string> SkippedMethods =
    [
        "fit",
        "transform",
        "transformSchema",
        "transformImpl",
        "write",
        "save",
        "uid",
        "hasParent",
        "setParent",
        "parent",
        "toString",
        "hashCode",
        "equals",
        "isLargerBetter",
        "validateAndTransformSchema",
        "train",
        "params",
        "canEqual",
        "productArity",
        "productElement",
        "productIterator",
        "productPrefix",
    ];

    /// <summary>Members written by hand in the other part of the partial class, each with the types of its parameters. Other overloads are generated.</summary>
    public static readonly HashSet<string> HandWrittenMembers =
    [
        "Word2VecModel.findSynonymsArray(String, Int)",
        "Word2VecModel.findSynonymsArray(org.apache.spark.ml.linalg.Vector, Int)",
        "HashingTF.indexOf(Any)",
        "VectorIndexerModel.categoryMaps",
        .. (string[])
            [
                .. from tuner in (string[])["CrossValidator", "TrainValidationSplit"]
                from member in (string[])
                    [
                        "getEstimator",
                        "setEstimator(org.apache.spark.ml.Estimator[_])",
                        "getEstimatorParamMaps",
                        "setEstimatorParamMaps(Array[org.apache.spark.ml.param.ParamMap])",
                        "copy(org.apache.spark.ml.param.ParamMap)",
                        "write",
                    ]
                select $"{tuner}.{member}",
                .. from model in (string[])["CrossValidatorModel", "TrainValidationSplitModel"]
                from member in (string[])["bestModel", "subModels", "copy(org.apache.spark.ml.param.ParamMap)", "write"]
                select $"{model}.{member}",
            ],
    ];

    /// <summary>Methods that are left out, with the reasons.</summary>
    public static readonly Dictionary<string, string> Left = new()
    {
        ["BinaryClassificationEvaluator.getMetrics"] = "returns a class of the old RDD package; Evaluate gives the same numbers",
        ["MulticlassClassificationEvaluator.getMetrics"] = "returns a class of the old RDD package; Evaluate gives the same numbers",
        ["MultilabelClassificationEvaluator.getMetrics"] = "returns a class of the old RDD package; Evaluate gives the same numbers",
        ["RankingEvaluator.getMetrics"] = "returns a class of the old RDD package; Evaluate gives the same numbers",
        ["RegressionEvaluator.getMetrics"] = "returns a class of the old RDD package; Evaluate gives the same numbers",
        ["ClusteringEvaluator.getMetrics"] = "returns a class private to Spark; Evaluate gives the same numbers",
        ["KolmogorovSmirnovTest.test"] = "the overloads that take a function of the JVM; the one with a distribution's name is there",
    };

    /// <summary>Defaults that differ between machines.</summary>
    public static readonly Dictionary<string, string> Defaults = new()
    {
        ["locale"] = "the locale of the JVM when Spark knows it, otherwise <c>en_US</c>",
    };

    /// <summary>Documentation of parameters of classes that cannot be constructed, if no other class has a parameter of that name.</summary>
    public static readonly Dictionary<string, string> ParamDocs = [];

    /// <summary>.NET names of members whose Scala names do not suit .NET.</summary>
    public static readonly Dictionary<string, string> MemberNames = new()
    {
        ["javaCategoryMaps"] = "CategoryMaps",
        ["MAX_FEATURES_FOR_NORMAL_SOLVER"] = "MaxFeaturesForNormalSolver",
    };

    /// <summary>Types that Microsoft.Spark declares differently, by class and member.</summary>
    public static readonly Dictionary<string, string> Types = new()
    {
        ["Bucketizer.GetInputCols"] = "IEnumerable<string>",
        ["Bucketizer.GetOutputCols"] = "IEnumerable<string>",
        ["Bucketizer.SetOutputCols"] = "List<string>",
        ["Bucketizer.SetSplits"] = "double[]",
        ["Bucketizer.SetSplitsArray"] = "double[][]",
        ["FeatureHasher.GetCategoricalCols"] = "IEnumerable<string>",
        ["FeatureHasher.GetInputCols"] = "IEnumerable<string>",
        ["StopWordsRemover.GetStopWords"] = "IEnumerable<string>",
    };

    /// <summary>Names of parameters that Microsoft.Spark declares differently, by class and member.</summary>
    public static readonly Dictionary<string, string> ParameterNames = new()
    {
        ["SQLTransformer.SetStatement"] = "statement",
        ["StopWordsRemover.SetStopWords"] = "values",
    };

    /// <summary>Members that Microsoft.Spark declares virtual.</summary>
    public static readonly HashSet<string> Virtual = ["Word2Vec.GetMaxSentenceLength", "Word2Vec.SetMinCount"];

    /// <summary>Methods that Microsoft.Spark overrides in the class itself, with the name of their parameter.</summary>
    public static readonly Dictionary<string, (string Method, string Parameter)[]> Overridden = new()
    {
        ["Bucketizer"] = [("Transform", "source")],
        ["CountVectorizer"] = [("Fit", "dataFrame")],
        ["CountVectorizerModel"] = [("Transform", "document"), ("TransformSchema", "value")],
        ["FeatureHasher"] = [("Transform", "value"), ("TransformSchema", "value")],
        ["HashingTF"] = [("Transform", "source")],
        ["IDF"] = [("Fit", "source")],
        ["IDFModel"] = [("Transform", "source")],
        ["NGram"] = [("Transform", "source"), ("TransformSchema", "value")],
        ["SQLTransformer"] = [("Transform", "source"), ("TransformSchema", "value")],
        ["StopWordsRemover"] = [("Transform", "source"), ("TransformSchema", "value")],
        ["Tokenizer"] = [("Transform", "source")],
        ["Word2Vec"] = [("Fit", "dataFrame")],
        ["Word2VecModel"] = [("Transform", "documentDF")],
    };

    /// <summary>.NET interfaces for abstract classes of Scala.</summary>
    public static readonly Dictionary<string, string> Interfaces = new()
    {
        ["ProbabilisticClassificationModel"] = "IProbabilisticClassificationModel",
        ["ClassificationModel"] = "IClassificationModel",
        ["PredictionModel"] = "IPredictionModel",
        ["ProbabilisticClassifier"] = "IProbabilisticClassifier",
        ["Classifier"] = "IClassifier",
        ["Predictor"] = "IPredictor",
    };
}
