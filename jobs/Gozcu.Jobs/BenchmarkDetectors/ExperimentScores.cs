using Gozcu.Models.Alerts;
using Gozcu.Models.Decisions;
using Gozcu.Models.Evaluation.TimeSeries;
using Gozcu.Models.Features;

namespace Gozcu.Jobs.BenchmarkDetectors;

/// <summary>
/// Scores of an experiment's rows by a detector that was trained on its first rows, once for the features that are levels and once for those that are changes. Both
/// are divided by the quantile <see cref="BenchmarkRules.ScoreQuantile"/> of the training rows' scores, so that one threshold means the same for every detector.
/// </summary>
internal sealed class ExperimentScores
{
    private readonly ExperimentRows _rows;
    private readonly double[] _levels;
    private readonly double[] _changes;

    private ExperimentScores(ExperimentRows rows, double[] levels, double[] changes) =>
        (_rows, _levels, _changes) = (rows, levels, changes);

    /// <summary>Trains a detector on the first rows of an experiment and scores all.</summary>
    public static ExperimentScores Of(ExperimentRows rows, BenchmarkedDetector detector) =>
        new(rows, Score(rows, rows.Levels, detector), Score(rows, rows.Changes, detector));

    /// <summary>Decides on alarms and change points, row by row.</summary>
    /// <param name="threshold">Threshold of the levels' score.</param>
    /// <param name="withTraining">True for a series that also has the training rows, which have no alarms.</param>
    public ScoredSeries Judge(double threshold, bool withTraining = false)
    {
        var onLevels = BenchmarkRules.OnLevels(threshold, _rows.Step);
        var onChanges = BenchmarkRules.OnChanges(_rows.Step);
        var levelState = Started(onLevels);
        var changeState = Started(onChanges);
        var alarms = new bool[_rows.Count];
        var changePoints = new bool[_rows.Count];
        bool wasLevel = false,
            wasChange = false;
        var pause = 0;
        for (var row = _rows.TrainRows; row < _rows.Count; row++)
        {
            var isLevel = onLevels.Next(_levels[row], _rows.Times[row], levelState) != AlertLevel.Normal;
            var isChange = onChanges.Next(_changes[row], _rows.Times[row], changeState) != AlertLevel.Normal;
            alarms[row] = isLevel || isChange;
            changePoints[row] = pause == 0 && (isLevel != wasLevel || isChange != wasChange);
            pause = changePoints[row] ? BenchmarkRules.ChangePointPause : Math.Max(0, pause - 1);
            (wasLevel, wasChange) = (isLevel, isChange);
        }
        var shown = (withTraining ? 0 : _rows.TrainRows)..;
        double[] scores = [.. _levels.Zip(_changes, Larger)];
        return new ScoredSeries(
            _rows.Experiment.Name,
            _rows.Times[shown],
            scores[shown],
            alarms[shown],
            _rows.Labels[shown],
            changePoints[shown],
            _rows.TrueChanges?[shown]
        );
    }

    private static double[] Score(ExperimentRows rows, IReadOnlyList<int> features, BenchmarkedDetector detector)
    {
        var scores = new double[rows.Count];
        features = [.. features.Where(feature => rows.IsTrainable(feature))];
        if (features.Count == 0)
        {
            Array.Fill(scores, double.NaN);
            return scores;
        }
        var values = rows.Values(features);
        var first = rows.FirstTrained;
        var scorer = detector.Fit(new FeatureColumns(values.AsSpan(first), features.Count, rows.TrainRows - first, rows.Count));
        scorer.Score(new FeatureColumns(values, features.Count, rows.Count, rows.Count), scores);
        var one = Quantile(scores.AsSpan(first, rows.TrainRows - first), BenchmarkRules.ScoreQuantile);
        if (one > 0)
        {
            foreach (ref var score in scores.AsSpan())
            {
                score /= one;
            }
        }
        return scores;
    }

    private static double Quantile(ReadOnlySpan<double> scores, double share)
    {
        double[] sorted = [.. scores.ToArray().Where(score => !double.IsNaN(score)).Order()];
        return sorted.Length == 0 ? 0 : sorted[(int)(share * (sorted.Length - 1))];
    }

    private static double Larger(double level, double change) =>
        double.IsNaN(level) ? change
        : double.IsNaN(change) ? level
        : Math.Max(level, change);

    private static double[] Started(Decision decision)
    {
        var state = new double[decision.StateLength];
        decision.Start(state);
        return state;
    }
}
