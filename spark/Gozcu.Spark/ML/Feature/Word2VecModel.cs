using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.ML.Feature;

public partial class Word2VecModel
{
    /// <summary>Throws an exception, because Spark 3 has no empty model. Exists so that programs written for Microsoft.Spark compile.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public Word2VecModel()
        : this("") { }

    /// <summary>Throws an exception, because Spark 3 has no empty model. Exists so that programs written for Microsoft.Spark compile.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public Word2VecModel(string uid)
        : base(Refuse(uid)) { }

    private static JvmObjectReference Refuse(string uid) =>
        throw new NotSupportedException(
            $"Spark 3 has no empty {nameof(Word2VecModel)} (asked for with the id '{uid}'). Fit a Word2Vec, or load a model."
        );

    /// <summary>
    /// Returns the <paramref name="num"/> words nearest to the vector <paramref name="vec"/>, nearest first, with their cosine similarity. A word with exactly this vector is
    /// included.
    /// </summary>
    public IReadOnlyList<(string Word, double Similarity)> FindSynonymsArray(Vector vec, int num) => Pairs(FindSynonyms(vec, num));

    /// <summary>Returns the <paramref name="num"/> words nearest to <paramref name="word"/>, nearest first, with their cosine similarity.</summary>
    /// <exception cref="JvmException">The word is not in the vocabulary.</exception>
    public IReadOnlyList<(string Word, double Similarity)> FindSynonymsArray(string word, int num) => Pairs(FindSynonyms(word, num));

    private static List<(string Word, double Similarity)> Pairs(DataFrame synonyms) =>
        [.. synonyms.Collect().Select(row => (row.GetAs<string>("word"), row.GetAs<double>("similarity")))];
}
