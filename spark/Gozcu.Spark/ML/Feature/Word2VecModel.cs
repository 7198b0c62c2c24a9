using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.ML.Feature;

public partial class Word2VecModel
{
    /// <summary>Here only so that programs written for Microsoft.Spark compile: Spark 3 makes no empty model.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public Word2VecModel()
        : this("") { }

    /// <summary>Here only so that programs written for Microsoft.Spark compile: Spark 3 makes no empty model.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public Word2VecModel(string uid)
        : base(Refuse(uid)) { }

    private static JvmObjectReference Refuse(string uid) =>
        throw new NotSupportedException(
            $"Spark 3 has no empty {nameof(Word2VecModel)} (asked for with the id '{uid}'). Fit a Word2Vec, or load a model."
        );

    /// <summary>The <paramref name="num"/> words nearest to <paramref name="word"/>, with their cosine similarity, the nearest first.</summary>
    /// <exception cref="JvmException">The word was not in the training data often enough.</exception>
    public IReadOnlyList<(string Word, double Similarity)> FindSynonymsArray(string word, int num) =>
        [.. FindSynonyms(word, num).Collect().Select(row => (row.GetAs<string>("word"), row.GetAs<double>("similarity")))];
}
