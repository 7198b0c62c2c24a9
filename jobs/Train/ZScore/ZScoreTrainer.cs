using Gozcu.Jobs.Features;
using Gozcu.Models.Detectors.ZScore;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Jobs.Train.ZScore;

/// <summary>Mean and standard deviation of each feature over the normal rows; missing values do not count.</summary>
internal sealed class ZScoreTrainer : ITrainer
{
    /// <inheritdoc/>
    public string Detector => ZScoreDetector.DetectorName;

    /// <inheritdoc/>
    public TrainedDetector Train(TrainingData data, IReadOnlyDictionary<string, double> parameters, Tuning? tuning)
    {
        var label = Col(FeatureFunction.Label);
        var columns = data.Features.Select((_, i) => NaNvl(Col(FeatureFunction.Column(i)), Lit(null).Cast("double"))).ToList();
        var row = data
            .Rows.Filter(label.IsNull().Or(label.EqualTo(0.0)))
            .Select([.. columns.Select(c => Avg(c)), .. columns.Select(c => StddevSamp(c))])
            .First();
        var count = data.Features.Count;
        return new TrainedDetector(
            new ZScoreScorer(
                [.. Enumerable.Range(0, count).Select(i => Value(row.Get(i), data.Features[i]))],
                [.. Enumerable.Range(count, count).Select(i => Value(row.Get(i), data.Features[i - count]))],
                parameters["limit"]
            ),
            parameters,
            []
        );
    }

    private static double Value(object? value, string feature) =>
        value as double?
        ?? throw new InvalidOperationException(
            $"feature {feature} has fewer than two values among the normal training rows: it has no standard deviation."
        );
}
