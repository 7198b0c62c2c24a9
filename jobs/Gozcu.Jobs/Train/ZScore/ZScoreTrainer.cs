using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.Features;
using Gozcu.Models.Detectors.ZScore;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Jobs.Train.ZScore;

/// <summary>Trainer of the z-score detector: mean and standard deviation of each feature over the rows that are not labelled as anomalies, without missing values.</summary>
internal sealed class ZScoreTrainer : ITrainer
{
    /// <inheritdoc/>
    public string Detector => ZScoreDetector.DetectorName;

    /// <inheritdoc/>
    public TrainedDetector Train(TrainingData data, IReadOnlyDictionary<string, double> parameters, Tuning? tuning)
    {
        var columns = data.Features.Select((_, i) => FeatureCheck.Present(i)).ToList();
        var row = LearnedFrom(data.Rows).Select([.. columns.Select(c => Avg(c)), .. columns.Select(c => StddevSamp(c))]).First();
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

    /// <inheritdoc/>
    public DataFrame LearnedFrom(DataFrame rows) => NormalRows.Of(rows);

    private static double Value(object? value, string feature) =>
        value as double?
        ?? throw new UsageException(
            $"feature {feature} has fewer than two values among the normal training rows: it has no standard deviation. Leave it out of the features, or give its column a cleaning rule."
        );
}
