namespace Gozcu.Spark.Generator.Catalog;

/// <summary>What a class of MLlib is, which decides the .NET base class.</summary>
internal enum MLClassKind
{
    Estimator,
    Model,
    Transformer,
    Evaluator,

    /// <summary>Has parameters, but is none of the above.</summary>
    Params,

    /// <summary>What a model says about its training or an evaluation.</summary>
    Summary,

    /// <summary>A plain object.</summary>
    View,

    /// <summary>Only static methods.</summary>
    Statics,
}
