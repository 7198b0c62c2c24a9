using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.Sql;
using static Gozcu.Spark.Tests.ML.Examples.MLExample;
using static Gozcu.Spark.Tests.ML.Examples.MLExamples;

namespace Gozcu.Spark.Tests.ML.Examples;

/// <summary>What works on words: against the words themselves.</summary>
internal static class TextExamples
{
    private static string[][] Split => [.. Texts.Select(text => text.Split(' '))];

    internal static IEnumerable<MLExample> All =>
        [
            Learns(
                (CountVectorizer stage) => stage.SetInputCol("words").SetOutputCol("out"),
                (CountVectorizerModel model, IReadOnlyList<Row> rows) =>
                {
                    var counts = Split.Select(words =>
                        model.Vocabulary.Select(word => (double)words.Count(other => other == word)).ToArray()
                    );

                    Assert.That(model.Vocabulary[0], Is.EqualTo("hat"), "the most frequent");
                    Assert.That(model.Vocabulary, Is.EquivalentTo(Split.SelectMany(words => words).Distinct()));
                    Assert.That(rows.Vectors(), Is.EqualTo(counts));
                }
            ),
            Makes(
                (HashingTF stage) => stage.SetInputCol("words").SetOutputCol("out").SetNumFeatures(16),
                (stage, rows) =>
                {
                    var indices = Split.SelectMany(words => words).Distinct().ToDictionary(word => word, stage.IndexOf);
                    var counts = Split.Select(words =>
                        Enumerable.Range(0, 16).Select(index => (double)words.Count(word => indices[word] == index)).ToArray()
                    );

                    Assert.That(indices.Values.Distinct().Count(), Is.GreaterThan(4));
                    Assert.That(rows.Vectors(), Is.EqualTo(counts));
                }
            ),
            Learns(
                (IDF stage) => stage.SetInputCol("marks").SetOutputCol("out"),
                (IDFModel model, IReadOnlyList<Row> rows) =>
                {
                    var rare = Math.Log(9 / 5.0);

                    Assert.That((model.DocFreq, model.NumDocs), Is.EqualTo((new long[] { 4, 4, 8 }, 8L)));
                    Assert.That(model.Idf.ToArray(), Is.EqualTo(new[] { rare, rare, 0 }).Within(1e-12));
                    Assert.That(
                        rows.Vectors(),
                        Is.EqualTo(Label.Select(label => new[] { label * rare, (1 - label) * rare, 0 })).Within(1e-12)
                    );
                }
            ),
            Makes(
                (NGram stage) => stage.SetInputCol("words").SetOutputCol("out"),
                (_, rows) =>
                    Assert.That(
                        rows.Words(),
                        Is.EqualTo(Split.Select(words => words.Zip(words.Skip(1), (left, right) => $"{left} {right}")))
                    )
            ),
            Makes(
                (RegexTokenizer stage) => stage.SetInputCol("text").SetOutputCol("out").SetPattern("[aeiou ]+"),
                (_, rows) => Assert.That(rows.Words()[0], Is.EqualTo(new[] { "th", "r", "d", "f", "x" }))
            ),
            Makes(
                (StopWordsRemover stage) => stage.SetInputCol("words").SetOutputCol("out"),
                (_, rows) => Assert.That(rows.Words(), Is.EqualTo(Split.Select(words => words.Except(["the", "a", "and"]))))
            ),
            Makes(
                (Tokenizer stage) => stage.SetInputCol("text").SetOutputCol("out"),
                (_, rows) => Assert.That(rows.Words(), Is.EqualTo(Split))
            ),
            Learns(
                (Word2Vec stage) => stage.SetInputCol("words").SetOutputCol("out").SetVectorSize(3).SetMinCount(0).SetSeed(1),
                (Word2VecModel model, IReadOnlyList<Row> rows) =>
                {
                    var vectors = model
                        .GetVectors()
                        .Collect()
                        .ToDictionary(row => row.GetAs<string>("word"), row => row.GetAs<Vector>("vector"));
                    var means = Split.Select(words =>
                        Enumerable.Range(0, 3).Select(i => words.Average(word => vectors[word][i])).ToArray()
                    );
                    var nearest = model.FindSynonymsArray("fox", 1).Single();

                    Assert.That(rows.Vectors(), Is.EqualTo(means).Within(1e-6));
                    Assert.That(
                        model.FindSynonymsArray(vectors["fox"], 2).Select(synonym => synonym.Word),
                        Is.EqualTo(new[] { "fox", nearest.Word }),
                        "the word itself is nearest to its own vector"
                    );
                    Assert.That(nearest.Similarity, Is.EqualTo(Cosine(vectors["fox"], vectors[nearest.Word])).Within(1e-6));
                }
            ),
        ];

    private static double Cosine(Vector left, Vector right) => left.Dot(right) / Vectors.Norm(left, 2) / Vectors.Norm(right, 2);
}
