using Gozcu.Spark.Generator.Catalog;

namespace Gozcu.Spark.Generator;

/// <summary>Public classes of MLlib that are not generated: written by hand, or left out for a reason.</summary>
internal static class Accounted
{
    private const string Root = "org.apache.spark.ml.";

    /// <summary>.NET classes written by hand, by Java class. A test compares their public members with Java's.</summary>
    public static readonly IReadOnlyDictionary<string, string> HandWritten = new Dictionary<string, string>
    {
        [Root + "Estimator"] = "Feature.JavaEstimator`1",
        [Root + "Model"] = "Feature.JavaModel`1",
        [Root + "Pipeline"] = "Feature.Pipeline",
        [Root + "PipelineModel"] = "Feature.PipelineModel",
        [Root + "PipelineStage"] = "Feature.JavaPipelineStage",
        [Root + "Transformer"] = "Feature.JavaTransformer",
        [Root + "attribute.Attribute"] = "Attributes.FeatureAttribute",
        [Root + "attribute.AttributeGroup"] = "Attributes.AttributeGroup",
        [Root + "attribute.AttributeType"] = "Attributes.AttributeType",
        [Root + "attribute.BinaryAttribute"] = "Attributes.BinaryAttribute",
        [Root + "attribute.NominalAttribute"] = "Attributes.NominalAttribute",
        [Root + "attribute.NumericAttribute"] = "Attributes.NumericAttribute",
        [Root + "attribute.UnresolvedAttribute"] = "Attributes.UnresolvedAttribute",
        [Root + "evaluation.Evaluator"] = "Feature.JavaEvaluator",
        [Root + "feature.LabeledPoint"] = "Feature.LabeledPoint",
        [Root + "functions"] = "MLFunctions",
        [Root + "image.ImageSchema"] = "Image.ImageSchema",
        [Root + "linalg.DenseMatrix"] = "Linalg.DenseMatrix",
        [Root + "linalg.DenseVector"] = "Linalg.DenseVector",
        [Root + "linalg.Matrices"] = "Linalg.Matrices",
        [Root + "linalg.Matrix"] = "Linalg.Matrix",
        [Root + "linalg.SQLDataTypes"] = "Linalg.SQLDataTypes",
        [Root + "linalg.SparseMatrix"] = "Linalg.SparseMatrix",
        [Root + "linalg.SparseVector"] = "Linalg.SparseVector",
        [Root + "linalg.Vector"] = "Linalg.Vector",
        [Root + "linalg.Vectors"] = "Linalg.Vectors",
        [Root + "param.Param"] = "Feature.Param.Param`1",
        [Root + "param.ParamMap"] = "Feature.Param.ParamMap",
        [Root + "param.ParamPair"] = "Feature.Param.ParamPair`1",
        [Root + "param.Params"] = "Feature.Params",
        [Root + "tuning.ParamGridBuilder"] = "Tuning.ParamGridBuilder",
        [Root + "util.Identifiable"] = "Feature.Identifiable",
        [Root + "util.MLReader"] = "Feature.JavaMLReader`1",
        [Root + "util.MLWriter"] = "Feature.JavaMLWriter",
    };

    /// <summary>
    /// .NET interfaces for abstract classes and traits of Java, by Java class. An interface has the members that callers need of any such class; the others are compared on the
    /// classes themselves, whose setters return their own class.
    /// </summary>
    public static readonly IReadOnlyDictionary<string, string> Contracts = new Dictionary<string, string>
    {
        [Root + "PredictionModel"] = "Feature.IPredictionModel",
        [Root + "Predictor"] = "Feature.IPredictor",
        [Root + "classification.ClassificationModel"] = "Classification.IClassificationModel",
        [Root + "classification.Classifier"] = "Classification.IClassifier",
        [Root + "classification.ProbabilisticClassificationModel"] = "Classification.IProbabilisticClassificationModel",
        [Root + "classification.ProbabilisticClassifier"] = "Classification.IProbabilisticClassifier",
        [Root + "regression.RegressionModel"] = "Feature.IPredictionModel",
        [Root + "regression.Regressor"] = "Feature.IPredictor",
        [Root + "util.MLReadable"] = "Feature.IJavaMLReadable`1",
        [Root + "util.MLWritable"] = "Feature.IJavaMLWritable",
    };

    private const string Event =
        "an event for listeners inside the JVM, which Spark itself calls unstable; what a stage does is seen where it is called";

    private const string OwnKind = "Param<T> stands for all kinds; a kind of Java's own is chosen by Spark where the parameter is declared";

    private const string WithExpression = "an attribute is a record in .NET: attribute with { Name = … }";

    private const string Persistence = "for authors of stages in Scala; JavaMLReader and JavaMLWriter read and write";

    /// <summary>Reasons why classes are left out, by Java class; a name that ends with a dot is a package.</summary>
    public static readonly IReadOnlyDictionary<string, string> Left = new Dictionary<string, string>
    {
        [Root + "FitEnd"] = Event,
        [Root + "FitStart"] = Event,
        [Root + "LoadInstanceEnd"] = Event,
        [Root + "LoadInstanceStart"] = Event,
        [Root + "MLEvent"] = Event,
        [Root + "SaveInstanceEnd"] = Event,
        [Root + "SaveInstanceStart"] = Event,
        [Root + "TransformEnd"] = Event,
        [Root + "TransformStart"] = Event,
        [Root + "UnaryTransformer"] = "for authors of stages in Scala; a stage in C# is a CustomTransformer or a FunctionTransformer",
        [Root + "evaluation.ClusteringMetrics"] = "its constructor is private to Spark; ClusteringEvaluator gives the same numbers",
        [Root + "param.BooleanParam"] = OwnKind,
        [Root + "param.DoubleArrayArrayParam"] = OwnKind,
        [Root + "param.DoubleArrayParam"] = OwnKind,
        [Root + "param.DoubleParam"] = OwnKind,
        [Root + "param.FloatParam"] = OwnKind,
        [Root + "param.IntArrayParam"] = OwnKind,
        [Root + "param.IntParam"] = OwnKind,
        [Root + "param.LongParam"] = OwnKind,
        [Root + "param.StringArrayParam"] = OwnKind,
        [Root + "param.JavaParams"] = "for authors of stages in Java",
        [Root + "param.ParamValidators"] = "makes Scala functions for authors of stages in Scala",
        [Root + "param.shared."] = "traits by which Scala's classes share parameters; every .NET class has all of its own",
        [Root + "python."] = "what PySpark is made of",
        [Root + "r."] = "what SparkR is made of",
        [Root + "source.image.ImageDataSource"] = "documentation of the format \"image\": Read().Format(\"image\")",
        [Root + "source.libsvm.LibSVMDataSource"] = "documentation of the format \"libsvm\": Read().Format(\"libsvm\")",
        [Root + "util.DefaultParamsReadable"] = Persistence,
        [Root + "util.DefaultParamsWritable"] = Persistence,
        [Root + "util.GeneralMLWritable"] = Persistence,
        [Root + "util.GeneralMLWriter"] = "JavaMLWriter has its Format",
        [Root + "util.MLFormatRegister"] = Persistence,
        [Root + "util.MLWriterFormat"] = Persistence,
    };

    /// <summary>.NET names of members of hand-written classes that differ from Java's, by class and member or by member.</summary>
    public static readonly IReadOnlyDictionary<string, string> Renamed = new Dictionary<string, string>
    {
        ["get"] = "TryGet",
        ["params"] = "GetParams",
        ["argmax"] = "ArgMax",
        ["array_to_vector"] = "ArrayToVector",
        ["attrType"] = "Type",
        ["colIter"] = "Columns",
        ["defaultAttr"] = "Default",
        ["getAttr"] = "Item",
        ["getFeatures"] = "Features",
        ["getLabel"] = "Label",
        ["getNumValues"] = "NumValues",
        ["hasAttr"] = "HasAttribute",
        ["imageSchema"] = "Schema",
        ["javaOcvTypes"] = "OcvTypes",
        ["numAttributes"] = "Size",
        ["ParamMap.get"] = "Get",
        ["ParamMap.size"] = "Count",
        ["rowIter"] = "Rows",
        ["toSeq"] = "Params",
        ["vector_to_array"] = "VectorToArray",
    };

    /// <summary>Reasons why members of hand-written classes are left out, by member or by class and member.</summary>
    public static readonly IReadOnlyDictionary<string, string> LeftMembers = new Dictionary<string, string>
    {
        ["ALS.train"] = "over RDDs; ALS fits data frames",
        ["AttributeType.fromName"] = "an enum in .NET",
        ["AttributeType.name"] = "an enum in .NET",
        ["DenseMatrix.diag"] = "Matrices has it",
        ["DenseMatrix.eye"] = "Matrices has it",
        ["DenseMatrix.ones"] = "Matrices has it",
        ["DenseMatrix.rand"] = "Matrices has it",
        ["DenseMatrix.randn"] = "draw the elements in C#",
        ["DenseMatrix.zeros"] = "Matrices has it",
        ["Estimator.copy"] = "every estimator has its own, which returns its own class",
        ["Evaluator.copy"] = "every evaluator has its own, which returns its own class",
        ["Identifiable.randomUID"] = "a constructor without an id makes one",
        ["LDAModel.copy"] = "its two classes have their own",
        ["LabeledPoint.copy"] = "a record in .NET: point with { Label = … }",
        ["Matrices.randn"] = "draw the elements in C#",
        ["Matrices.sprand"] = "draw the elements in C#",
        ["Matrices.sprandn"] = "draw the elements in C#",
        ["Model.copy"] = "every model has its own, which returns its own class",
        ["Param.isValid"] = "a Scala function; setting the parameter tells",
        ["Param.jsonDecode"] = "how Spark saves a value; Save and Load do it",
        ["Param.jsonEncode"] = "how Spark saves a value; Save and Load do it",
        ["ParamMap.empty"] = "the constructor",
        ["ParamPair.copy"] = "the constructor",
        ["Params.copy"] = "every class has its own, which returns its own class",
        ["PipelineStage.copy"] = "every stage has its own, which returns its own class",
        ["SparseMatrix.spdiag"] = "Matrices.Diag(…).ToSparse()",
        ["SparseMatrix.speye"] = "Matrices has it",
        ["SparseMatrix.sprand"] = "draw the elements in C#",
        ["SparseMatrix.sprandn"] = "draw the elements in C#",
        ["Transformer.copy"] = "every transformer has its own, which returns its own class",
        ["Vectors.dense(Double, Double*)"] = "Dense(1, 2, 3) is the overload of an array",
        ["Vector.copy"] = "vectors do not change",
        ["DenseVector.copy"] = "vectors do not change",
        ["SparseVector.copy"] = "vectors do not change",
        ["Matrix.copy"] = "matrices do not change",
        ["DenseMatrix.copy"] = "matrices do not change",
        ["SparseMatrix.copy"] = "matrices do not change",
        ["compressedColMajor"] = "Compressed; the order of storage is that of MLlib's columns",
        ["compressedRowMajor"] = "Transpose().Compressed().Transpose()",
        ["toDenseColMajor"] = "ToDense",
        ["toDenseRowMajor"] = "Transpose().ToDense().Transpose()",
        ["toSparseColMajor"] = "ToSparse",
        ["toSparseRowMajor"] = "Transpose().ToSparse().Transpose()",
        ["foreachActive"] = "foreach (var (index, value) in vector.Actives())",
        ["transformImpl"] = "what Transform calls in Scala",
        ["validateAndTransformSchema"] = "what TransformSchema calls in Scala",
        ["withIndex"] = WithExpression,
        ["withMax"] = WithExpression,
        ["withMin"] = WithExpression,
        ["withName"] = WithExpression,
        ["withNumValues"] = WithExpression,
        ["withSparsity"] = WithExpression,
        ["withStd"] = WithExpression,
        ["withValues"] = WithExpression,
        ["withoutIndex"] = WithExpression,
        ["withoutMax"] = WithExpression,
        ["withoutMin"] = WithExpression,
        ["withoutName"] = WithExpression,
        ["withoutNumValues"] = WithExpression,
        ["withoutSparsity"] = WithExpression,
        ["withoutStd"] = WithExpression,
        ["withoutSummary"] = WithExpression,
        ["withoutValues"] = WithExpression,
    };

    /// <summary>Returns the reason why a class is left out, or null if there is none.</summary>
    public static string? ReasonFor(string name) =>
        Left.GetValueOrDefault(name)
        ?? Left.FirstOrDefault(entry => entry.Key.EndsWith('.') && name.StartsWith(entry.Key, StringComparison.Ordinal)).Value;

    /// <summary>
    /// Returns the reason why an overload of a member is left out, or null if there is none. The reason may be that of the overload, of the member, or of all members with the
    /// name.
    /// </summary>
    public static string? ReasonFor(string javaName, PublicMember member)
    {
        var javaClass = javaName[(javaName.LastIndexOf('.') + 1)..];
        return LeftMembers.GetValueOrDefault($"{javaClass}.{member.Key}")
            ?? LeftMembers.GetValueOrDefault($"{javaClass}.{member.Name}")
            ?? LeftMembers.GetValueOrDefault(member.Key)
            ?? LeftMembers.GetValueOrDefault(member.Name)
            ?? Overrides.Left.GetValueOrDefault($"{javaClass}.{member.Key}")
            ?? Overrides.Left.GetValueOrDefault($"{javaClass}.{member.Name}");
    }
}
