namespace Microsoft.Spark.ML.Feature;

public partial class HashingTF
{
    /// <summary>The index that <paramref name="term"/> is hashed to.</summary>
    public int IndexOf(string term) => Call<int>("indexOf", term);
}
