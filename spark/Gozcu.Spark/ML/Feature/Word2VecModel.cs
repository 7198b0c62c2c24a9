namespace Microsoft.Spark.ML.Feature;

public partial class Word2VecModel
{
    /// <summary>A model without words; of use only to be given to what wants one.</summary>
    public Word2VecModel()
        : base(JavaClass) { }

    /// <summary>A model without words, with an id.</summary>
    public Word2VecModel(string uid)
        : base(JavaClass, uid) { }

    /// <summary>The <paramref name="num"/> words nearest to <paramref name="word"/>, with their cosine similarity, the nearest first.</summary>
    /// <exception cref="JvmException">The word was not in the training data often enough.</exception>
    public IReadOnlyList<(string Word, double Similarity)> FindSynonymsArray(string word, int num) =>
        [.. FindSynonyms(word, num).Collect().Select(row => (row.GetAs<string>("word"), row.GetAs<double>("similarity")))];
}
