using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.ML.Feature;

public partial class IDFModel
{
    /// <summary>Throws an exception, because Spark 3 has no empty model. Exists so that programs written for Microsoft.Spark compile.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public IDFModel()
        : this("") { }

    /// <summary>Throws an exception, because Spark 3 has no empty model. Exists so that programs written for Microsoft.Spark compile.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public IDFModel(string uid)
        : base(Refuse(uid)) { }

    private static JvmObjectReference Refuse(string uid) =>
        throw new NotSupportedException(
            $"Spark 3 has no empty {nameof(IDFModel)} (asked for with the id '{uid}'). Fit an IDF, or load a model."
        );
}
