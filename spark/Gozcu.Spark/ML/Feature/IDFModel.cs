namespace Microsoft.Spark.ML.Feature;

public partial class IDFModel
{
    /// <summary>A model without frequencies; of use only to be given to what wants one.</summary>
    public IDFModel()
        : base(JavaClass) { }

    /// <summary>A model without frequencies, with an id.</summary>
    public IDFModel(string uid)
        : base(JavaClass, uid) { }
}
