using Gozcu.Jobs.Features;
using Gozcu.Jobs.Train;
using Gozcu.Models.Features;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Gozcu.Jobs.Tests.Train.Parity;

/// <summary>Rows made at random, once as MLlib takes them and once as a scorer does. A null is a missing value; so is NaN.</summary>
internal sealed class RandomRows
{
    private const string Id = "id";
    private readonly Random _random;

    /// <param name="features">How many features. Of five, the first is a bell, then a wide one far from zero, a few whole numbers, a long tail, a constant.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="seed">Seed of everything.</param>
    /// <param name="positives">About the share of anomalies.</param>
    /// <param name="missing">The share of values that are missing.</param>
    public RandomRows(int features, int count, int seed, double positives = 0.5, double missing = 0)
    {
        _random = new Random(seed);
        Values = [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, features).Select(f => (double?)Draw(f)).ToArray())];
        Labels = LabelsOf(positives);
        foreach (var row in Values)
        {
            for (var feature = 0; feature < features; feature++)
            {
                row[feature] = _random.NextDouble() < missing ? double.NaN : row[feature];
            }
        }
    }

    /// <summary>By row, then by feature.</summary>
    public double?[][] Values { get; }

    /// <summary>By row: 1 for an anomaly, else 0.</summary>
    public double[] Labels { get; }

    private int Features => Values[0].Length;

    /// <summary>Strews what is not an ordinary number among the values: NaN, null, infinities, zeros of both signs, numbers near the largest.</summary>
    /// <param name="interesting">For each feature values to meet exactly, and just above and below; none to leave its values alone.</param>
    public RandomRows Strew(IReadOnlyList<IReadOnlyList<double>> interesting)
    {
        double[] odd = [double.NaN, double.PositiveInfinity, double.NegativeInfinity, 0.0, -0.0, 1e300, -1e300];
        foreach (var row in Values)
        {
            // Half of the rows have at most one odd value, so that it decides alone.
            var share = _random.Next(2) == 0 ? 0.5 / row.Length : 0.15;
            for (var feature = 0; feature < row.Length; feature++)
            {
                if (interesting[feature] is { Count: > 0 } exact && _random.Next(2) == 0)
                {
                    var value = exact[_random.Next(exact.Count)];
                    row[feature] = _random.Next(3) switch
                    {
                        0 => value,
                        1 => Math.BitIncrement(value),
                        _ => Math.BitDecrement(value),
                    };
                }
                if (_random.NextDouble() < share)
                {
                    var kind = _random.Next(odd.Length + 1);
                    row[feature] = kind == odd.Length ? null : odd[kind];
                }
            }
        }
        return this;
    }

    /// <summary>As MLlib trains and transforms them: a column a feature, label, weight, and a number to put them in order again.</summary>
    public DataFrame ToDataFrame()
    {
        var columns = Enumerable.Range(0, Features).Select(f => new StructField(FeatureFunction.Column(f), new DoubleType()));
        return JobsFixture.Session.CreateDataFrame(
            Values.Select((row, i) => new GenericRow([i, Labels[i], 1.0, .. row.Cast<object?>()])),
            new StructType([
                new StructField(Id, new IntegerType()),
                new StructField(FeatureFunction.Label, new DoubleType()),
                new StructField(TrainingData.Weight, new DoubleType()),
                .. columns,
            ])
        );
    }

    /// <summary>The same with the features in one vector, under a name.</summary>
    public DataFrame ToVectors(string column) =>
        new VectorAssembler()
            .SetInputCols([.. Enumerable.Range(0, Features).Select(FeatureFunction.Column)])
            .SetOutputCol(column)
            .SetHandleInvalid("keep")
            .Transform(ToDataFrame());

    /// <summary>Puts what MLlib made of the rows in their order again.</summary>
    public static double[] Collect(DataFrame transformed, Column value) =>
        [.. transformed.Select(Functions.Col(Id), value).OrderBy(Id).Collect().Select(r => r.GetAs<double>(1))];

    /// <summary>As a scorer takes them.</summary>
    public FeatureMatrix ToMatrix()
    {
        var matrix = new FeatureMatrix(Features);
        matrix.Resize(Values.Length);
        for (var feature = 0; feature < Features; feature++)
        {
            for (var row = 0; row < Values.Length; row++)
            {
                matrix[feature][row] = Values[row][feature] ?? double.NaN;
            }
        }
        return matrix;
    }

    private double Draw(int feature) =>
        (feature % 5) switch
        {
            0 => Bell(),
            1 => 1e4 + 300 * Bell(),
            2 => _random.Next(6),
            3 => 1e-3 * Math.Exp(2 * Bell()),
            _ => 0.1,
        };

    private double Bell() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());

    /// <summary>The rows highest in a sum over all features, not quite reliably.</summary>
    private double[] LabelsOf(double positives)
    {
        double Standard(double value, int feature) =>
            (feature % 5) switch
            {
                0 => value,
                1 => (value - 1e4) / 300,
                2 => (value - 2.5) / 1.7,
                3 => Math.Log(value / 1e-3) / 2,
                _ => 0,
            };
        var sums = Values.Select(row => row.Select((v, f) => Standard(v!.Value, f) * (f % 2 == 0 ? 1 : -1)).Sum() + Bell()).ToArray();
        var limit = sums.Order().ElementAt((int)((1 - positives) * (sums.Length - 1)));
        return [.. sums.Select(s => s > limit ? 1.0 : 0.0)];
    }
}
