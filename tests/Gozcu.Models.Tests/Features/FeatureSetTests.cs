using Gozcu.Models.DataSets;
using Gozcu.Models.Features;
using Gozcu.Models.Measurements;
using Gozcu.Models.Tests.DataSets;

namespace Gozcu.Models.Tests.Features;

[Category("Unit")]
public class FeatureSetTests
{
    private static readonly Dictionary<string, double> Imputations = new() { ["pressure"] = 4.5 };

    [Test]
    public void Names_AreInTheDefinitionsOrder() =>
        Assert.That(
            new FeatureSet(SampleDefinition.Parsed, Imputations).Names,
            Is.EqualTo(
                new[]
                {
                    "pressure",
                    "speed",
                    "load",
                    "gap",
                    "share",
                    "kind_small",
                    "kind_large",
                    "kind_très grand",
                    "hour_sin",
                    "hour_cos",
                    "open",
                }
            )
        );

    [Test]
    public void Features_AreComputedFromTheColumns()
    {
        var row = Compute("""{"pump":"p","at":"2020-03-09T06:00:00Z","kind":"large","pressure":2,"speed":8,"open":true}""");
        double[] expected = [2, 8, 8, -6, 0.25, 0, 1, 0, 1, 0, 1];
        Assert.That(row, Is.EqualTo(expected).Within(1e-12));
    }

    [Test]
    public void MissingValues_AreImputedOrNaN()
    {
        var row = Compute("""{"pump":"p","at":"1960-01-01T18:00:00Z","kind":"small","speed":0}""");
        double[] expected = [4.5, 0, 0, 4.5, double.NaN, 1, 0, 0, -1, 0, double.NaN];
        Assert.That(row, Is.EqualTo(expected).Within(1e-12));
    }

    [Test]
    public void MeanWithoutAValue_IsRefused()
    {
        Assert.That(
            () => new FeatureSet(SampleDefinition.Parsed),
            Throws.ArgumentException.With.Message.Contains("column pressure has missing values replaced by its mean")
        );
        Assert.That(FeatureSet.FittedRules(SampleDefinition.Parsed).Select(rule => rule.Column), Is.EqualTo(new[] { "pressure" }));
    }

    [Test]
    public void BatchOfAnotherDefinition_IsRefused()
    {
        var features = new FeatureSet(SampleDefinition.Parsed, Imputations);
        var other = new MeasurementBatch(SampleDefinition.With("title: Pumps", "title: Others"));
        Assert.That(() => features.Compute(other, new FeatureMatrix(11)), Throws.ArgumentException);
        Assert.That(() => features.Compute(new MeasurementBatch(SampleDefinition.Parsed), new FeatureMatrix(3)), Throws.ArgumentException);
    }

    [Test]
    public void OwnDataSets_HaveFeatures()
    {
        var catalog = new DataSetCatalog();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                new FeatureSet(catalog.Open("ai4i2020")).Names,
                Is.EqualTo(
                    new[]
                    {
                        "air_temperature",
                        "process_temperature",
                        "rotational_speed",
                        "torque",
                        "tool_wear",
                        "temperature_difference",
                        "power",
                        "strain",
                        "type_L",
                        "type_M",
                        "type_H",
                    }
                )
            );
            Assert.That(new FeatureSet(catalog.Open("iot")).Names, Has.Count.EqualTo(9));
        }
    }

    private static double[] Compute(string record)
    {
        var batch = new MeasurementBatch(SampleDefinition.Parsed);
        Assert.That(
            new MeasurementJsonReader(batch).TryAdd(System.Text.Encoding.UTF8.GetBytes(record), out var rejection),
            Is.True,
            rejection.Message
        );
        var features = new FeatureSet(SampleDefinition.Parsed, Imputations);
        var matrix = new FeatureMatrix(features.Names.Count);
        features.Compute(batch, matrix);
        var row = new double[features.Names.Count];
        matrix.Columns.CopyRow(0, row);
        return row;
    }
}
