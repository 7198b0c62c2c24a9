using Microsoft.Spark.ML.Clustering;
using Microsoft.Spark.ML.Evaluation;

namespace Gozcu.Spark.Tests.ML.Clustering;

[Category("EndToEnd")]
public class KMeansTests
{
    [Test]
    public void Fit_OfTwoGroups_FindsTheirCentres()
    {
        var table = MLTables.Separable();
        var model = new KMeans().SetK(2).SetSeed(1).Fit(table);
        var centres = model.ClusterCenters.OrderBy(centre => centre[0]).ToArray();

        Assert.That(centres[0].ToArray(), Is.EqualTo(new[] { 2.5, 5 }).Within(1e-9));
        Assert.That(centres[1].ToArray(), Is.EqualTo(new[] { 12.5, 5 }).Within(1e-9));
        Assert.That(model.Summary.ClusterSizes, Is.EqualTo(new long[] { 4, 4 }));
        Assert.That(model.Summary.TrainingCost, Is.EqualTo(90).Within(1e-9));
        Assert.That(new ClusteringEvaluator().Evaluate(model.Transform(table)), Is.InRange(0.5, 1));
    }
}
