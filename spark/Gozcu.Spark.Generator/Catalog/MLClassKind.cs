namespace Gozcu.Spark.Generator.Catalog;

/// <summary>Kind of an MLlib class, which determines the .NET base class.</summary>
internal enum MLClassKind
{
    Estimator,
    Model,
    Transformer,
    Evaluator,

    /// <summary>Class with parameters that is none of the above.</summary>
    Params,

    /// <summary>Summary of a model's training or evaluation.</summary>
    Summary,

    /// <summary>Plain object.</summary>
    View,

    /// <summary>Class with static methods only.</summary>
    Statics,
}
