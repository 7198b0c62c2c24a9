using Microsoft.Spark.ML.Fpm;
using Microsoft.Spark.ML.Recommendation;
using Microsoft.Spark.Sql;
using static Gozcu.Spark.Tests.ML.Examples.MLExample;
using static Gozcu.Spark.Tests.ML.Examples.MLExamples;

namespace Gozcu.Spark.Tests.ML.Examples;

/// <summary>Frequent patterns, counted by hand, and recommendations, by the factors they are made of.</summary>
internal static class PatternExamples
{
    internal static IEnumerable<MLExample> All =>
        [
            Learns(
                (FPGrowth growth) => growth.SetItemsCol("words").SetMinSupport(0.3),
                (FPGrowthModel growth, IReadOnlyList<Row> rows) =>
                {
                    var sets = growth
                        .FreqItemsets.Collect()
                        .Select(row => (string.Join(' ', Words(row, "items").Order()), row.GetAs<long>("freq")));
                    var rule = growth.AssociationRules.Collect().Single();

                    Assert.That(
                        sets,
                        Is.EquivalentTo(new[] { ("hat", 5L), ("the", 4), ("red", 4), ("fox", 3), ("blue", 3), ("fox the", 3) }),
                        "in at least three of the eight rows"
                    );
                    Assert.That((Words(rule, "antecedent"), Words(rule, "consequent")), Is.EqualTo((new[] { "fox" }, new[] { "the" })));
                    Assert.That(
                        new[] { rule.GetAs<double>("confidence"), rule.GetAs<double>("lift"), rule.GetAs<double>("support") },
                        Is.EqualTo(new[] { 1, 2, 3 / 8.0 }).Within(1e-12)
                    );
                    Assert.That(rows.Words("prediction"), Is.All.Empty, "every fox has its the");
                }
            ),
            Finds(
                // The example of Spark's own documentation.
                (PrefixSpan spans) => spans.SetMinSupport(0.5).SetMaxPatternLength(5),
                (spans, sequences) => spans.FindFrequentSequentialPatterns(sequences).SelectExpr("to_json(sequence) AS sequence", "freq"),
                () =>
                    SparkFixture.Session.Sql(
                        "SELECT explode(array(array(array(1, 2), array(3)), array(array(1), array(3, 2), array(1, 2)), array(array(1, 2), array(5)), array(array(6)))) AS sequence"
                    ),
                rows =>
                    Assert.That(
                        rows.Select(row => (row.GetAs<string>("sequence"), row.GetAs<long>("freq"))),
                        Is.EquivalentTo(new[] { ("[[1]]", 3L), ("[[2]]", 3), ("[[3]]", 2), ("[[1,2]]", 3), ("[[1],[3]]", 2) })
                    )
            ),
            Learns(
                (ALS factors) => factors.SetUserCol("user").SetItemCol("item").SetRatingCol("positive").SetRank(2).SetMaxIter(2).SetSeed(1),
                (ALSModel model, IReadOnlyList<Row> rows) =>
                {
                    var users = Factors(model.UserFactors);
                    var items = Factors(model.ItemFactors);
                    double Rating(int user, int item) => users[user].Zip(items[item], (left, right) => left * right).Sum();
                    var best = model.RecommendForAllUsers(1).Collect().ToDictionary(row => row.GetAs<int>("user"), FirstItem);

                    Assert.That(
                        rows.Numbers(),
                        Is.EqualTo(rows.Select(row => Rating(row.GetAs<int>("user"), row.GetAs<int>("item")))).Within(1e-4)
                    );
                    Assert.That(
                        best,
                        Is.EquivalentTo(users.Keys.ToDictionary(user => user, user => items.Keys.MaxBy(item => Rating(user, item))))
                    );
                    Assert.That(model.Rank, Is.EqualTo(2));
                }
            ),
        ];

    private static string[] Words(Row row, string column) => ((Row[])[row]).Words(column)[0];

    private static Dictionary<int, double[]> Factors(DataFrame factors) =>
        factors
            .SelectExpr("id", "transform(features, f -> double(f)) AS features")
            .Collect()
            .ToDictionary(row => row.GetAs<int>("id"), row => row.GetAs<double[]>("features"));

    private static int FirstItem(Row row) =>
        ((System.Collections.IEnumerable)row.Get("recommendations")!).Cast<Row>().First().GetAs<int>("item");
}
