namespace Microsoft.Spark.ML.Feature;

public partial class HashingTF
{
    /// <summary>Returns the index that <paramref name="term"/> is hashed to: a text, a number, a truth value or null.</summary>
    /// <exception cref="JvmException">It is of another type, which Spark does not hash.</exception>
    public int IndexOf(object? term) => Call<int>("indexOf", term);
}
