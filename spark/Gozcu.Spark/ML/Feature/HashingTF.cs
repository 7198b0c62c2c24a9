namespace Microsoft.Spark.ML.Feature;

public partial class HashingTF
{
    /// <summary>Returns the index that <paramref name="term"/> is hashed to: a string, number, boolean or null.</summary>
    /// <exception cref="JvmException">Spark does not hash values of this type.</exception>
    public int IndexOf(object? term) => Call<int>("indexOf", term);
}
