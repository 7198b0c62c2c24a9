using Microsoft.Spark.ML.Clustering;
using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.Sql;
using static Gozcu.Spark.Tests.ML.Examples.MLExample;
using static Gozcu.Spark.Tests.ML.Examples.MLExamples;

namespace Gozcu.Spark.Tests.ML.Examples;

/// <summary>Clusters: two groups lie far apart, so their centres are known.</summary>
internal static class ClusteringExamples
{
    private static readonly Vector[] s_centres = [Vectors.Dense(2.5, 5), Vectors.Dense(12.5, 5)];

    /// <summary>The sum of squared distances to the centres: each of the eight rows has a variance of 1.25 in a and of 10 in b.</summary>
    private const double Cost = 8 * 11.25;

    internal static IEnumerable<MLExample> All =>
        [
            Learns(
                (BisectingKMeans means) => means.SetK(2).SetSeed(1),
                (BisectingKMeansModel means, IReadOnlyList<Row> rows) =>
                {
                    Assert.That(means.ClusterCenters, Is.EqualTo(s_centres));
                    Assert.That(means.Summary.TrainingCost, Is.EqualTo(Cost).Within(1e-9));
                    Assert.That(means.Summary.ClusterSizes, Is.EqualTo(new long[] { 4, 4 }));
                    Assert.That(rows.Numbers(), Is.EqualTo(Label));
                }
            ),
            Learns(
                (GaussianMixture mixture) => mixture.SetK(2).SetSeed(1).SetMaxIter(3),
                (GaussianMixtureModel mixture, IReadOnlyList<Row> rows) =>
                {
                    var gaussians = mixture.Gaussians;
                    var densities = Features.Select(x =>
                        gaussians.Select((gaussian, i) => mixture.Weights[i] * Density(gaussian.Mean, gaussian.Cov, x)).ToArray()
                    );

                    Assert.That(mixture.Weights.Sum(), Is.EqualTo(1).Within(1e-12));
                    Assert.That(
                        rows.Vectors("probability").Select(p => p[0]),
                        Is.EqualTo(densities.Select(density => density[0] / density.Sum())).Within(1e-9)
                    );
                    Assert.That(mixture.Summary.NumIter, Is.EqualTo(3));
                    Assert.That(mixture.Summary.LogLikelihood, Is.EqualTo(densities.Sum(density => Math.Log(density.Sum()))).Within(2));
                }
            ),
            Learns(
                (KMeans means) => means.SetK(2).SetSeed(1),
                (KMeansModel means, IReadOnlyList<Row> rows) =>
                {
                    Assert.That(means.ClusterCenters, Is.EquivalentTo(s_centres));
                    Assert.That(means.Summary.TrainingCost, Is.EqualTo(Cost).Within(1e-9));
                    Assert.That(means.ClusterCenters[(int)rows.Numbers()[0]], Is.EqualTo(s_centres[0]));
                    Assert.That(rows.Numbers().Distinct().Count(), Is.EqualTo(2));
                }
            ),
            Learns(
                (LDA topics) => topics.SetK(2).SetMaxIter(2).SetSeed(1).SetOptimizer("online"),
                (LDAModel topics, IReadOnlyList<Row> rows) =>
                {
                    var weights = topics.TopicsMatrix.Columns().Select(topic => topic.ToArray()).ToArray();
                    var described = topics
                        .DescribeTopics(1)
                        .OrderBy("topic")
                        .Collect()
                        .Select(row => row.GetAs<double[]>("termWeights")[0]);

                    Assert.That(described, Is.EqualTo(weights.Select(topic => topic.Max() / topic.Sum())).Within(1e-9));
                    Assert.That(rows.Vectors("topicDistribution").Select(topic => topic.Sum()), Is.All.EqualTo(1).Within(1e-9));
                    Assert.That(topics, Is.TypeOf<LocalLDAModel>());
                    Assert.That((topics.IsDistributed, topics.VocabSize), Is.EqualTo((false, 2)));
                    Assert.That(
                        topics.LogPerplexity(Table),
                        Is.EqualTo(-topics.LogLikelihood(Table) / (A.Sum() + B.Sum())).Within(1e-3),
                        "a word's share of what the likelihood lacks"
                    );
                }
            ),
            Finds(
                // Two groups, 0-1-2 and 3-4, that a weak edge joins: the example of Spark's own documentation.
                (PowerIterationClustering graph) => graph.SetK(2).SetMaxIter(20).SetInitMode("degree").SetWeightCol("weight"),
                (graph, edges) => graph.AssignClusters(edges).Select("id", "cluster"),
                () =>
                    SparkFixture.Session.Sql(
                        "SELECT * FROM VALUES (0L, 1L, 1D), (0L, 2L, 1D), (1L, 2L, 1D), (3L, 4L, 1D), (4L, 0L, 0.1D) AS t(src, dst, weight)"
                    ),
                rows =>
                {
                    var clusters = rows.ToDictionary(row => row.GetAs<long>("id"), row => row.GetAs<int>("cluster"));

                    Assert.That((clusters[0], clusters[0], clusters[3]), Is.EqualTo((clusters[1], clusters[2], clusters[4])));
                    Assert.That(clusters[0], Is.Not.EqualTo(clusters[3]));
                }
            ),
        ];

    /// <summary>The density of a normal distribution of two dimensions.</summary>
    private static double Density(Vector mean, Matrix covariance, Vector x)
    {
        var (aa, bb, ab) = (covariance[0, 0], covariance[1, 1], covariance[0, 1]);
        var (a, b) = (x[0] - mean[0], x[1] - mean[1]);
        var determinant = (aa * bb) - (ab * ab);
        var distance = ((bb * a * a) - (2 * ab * a * b) + (aa * b * b)) / determinant;
        return Math.Exp(-distance / 2) / (2 * Math.PI * Math.Sqrt(determinant));
    }
}
