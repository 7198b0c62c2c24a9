using Gozcu.Charts;
using Gozcu.Charts.Kinds;
using Gozcu.Jobs.Pages;
using Gozcu.Models.DataSets;
using Gozcu.Models.Evaluation;
using Microsoft.Spark.Sql;

namespace Gozcu.Demo.Report;

/// <summary>Draws the figures of a report.</summary>
internal sealed class ReportFigures(FigureDrawer drawer, CancellationToken cancellationToken)
{
    private const int SmallWidth = 330;
    private const int SmallHeight = 150;
    private const int SmallBins = 30;
    private const int Width = 700;

    /// <summary>Largest number of histograms on a page; further columns are in the table only.</summary>
    private const int MostHistograms = 16;

    /// <summary>Number of points that is enough to keep the shape of a line.</summary>
    private const int CurvePoints = 400;

    /// <summary>Draws the distributions of numeric columns.</summary>
    public async Task<FigureGrid> HistogramsAsync(DataFrame clean, DataSetDefinition dataSet, IEnumerable<string> columns)
    {
        var charts = Chart.From(clean, dataSet);
        var figures = new List<Figure>();
        foreach (var column in columns.Take(MostHistograms))
        {
            var chart = charts.Histogram(column, SmallBins).Title(column).Size(SmallWidth, SmallHeight).Build();
            figures.Add(
                await DrawAsync(chart, $"Distribution of {column}.", $"Histogram of {column}; the table of columns has its quantiles.")
            );
        }
        return new FigureGrid(figures);
    }

    /// <summary>Draws the correlations of columns.</summary>
    public Task<Figure> CorrelationsAsync(DataFrame clean, DataSetDefinition dataSet, IEnumerable<string> columns) =>
        DrawAsync(
            Chart.From(clean, dataSet).Correlation([.. columns]).Build(),
            "Pearson's correlation of each pair of number columns.",
            "Heat map of correlations; the table of the strongest correlations has the values."
        );

    /// <summary>Draws the result of each point of the grid.</summary>
    public Task<Figure> TrialsAsync(IReadOnlyList<(string Parameters, double Area)> trials) =>
        DrawAsync(
            Chart
                .From(trials.Select(t => new Trial(t.Parameters, t.Area)))
                .Bars(nameof(Trial.Parameters), nameof(Trial.Area), BarAggregate.Sum)
                .Title("Trials")
                .Remark("area under precision-recall, mean of the folds, by parameters")
                .XTitle("")
                .YTitle("")
                .Build(),
            "What each combination of parameters reached in cross-validation.",
            "A bar for each trial; the table of trials has the values."
        );

    /// <summary>Draws the ROC and precision-recall curves of validation and test rows, and the confusion matrix.</summary>
    public async Task<FigureGrid> CurvesAsync(ScoreCurve validation, ScoreCurve test, ConfusionMatrix confusion) =>
        new([
            await DrawAsync(
                Chart.Roc(("test", test), ("validation", validation)).Size(SmallWidth, SmallWidth).Build(),
                "Receiver operating characteristic: anomalies found against false alarms, at every threshold.",
                $"ROC curves; the area under that of the test rows is {ReportText.Share(test.AreaUnderRoc)}."
            ),
            await DrawAsync(
                Chart.PrecisionRecall(("test", test), ("validation", validation)).Size(SmallWidth, SmallWidth).Build(),
                "Precision over recall at every threshold.",
                $"Precision-recall curves; the area under that of the test rows is {ReportText.Share(test.AreaUnderPr)}."
            ),
            await DrawAsync(
                Chart.Confusion(confusion).Build(),
                "Alarms against labels on test rows, at the warning threshold.",
                $"Confusion matrix: {confusion.TruePositives} anomalies found, {confusion.FalseNegatives} missed, {confusion.FalsePositives} false alarms, {confusion.TrueNegatives} rightly silent."
            ),
        ]);

    /// <summary>Draws precision, recall and F1 by threshold.</summary>
    public Task<Figure> ThresholdsAsync(ScoreCurve validation, double warning)
    {
        var step = Math.Max(1, validation.Thresholds.Length / CurvePoints);
        var points = new List<ThresholdPoint>();
        for (var i = 0; i < validation.Thresholds.Length; i += step)
        {
            if (!double.IsFinite(validation.Thresholds[i]))
            {
                continue;
            }
            var matrix = validation.At(i);
            points.Add(new ThresholdPoint(validation.Thresholds[i], matrix.Precision, matrix.Recall, matrix.F1));
        }
        return DrawAsync(
            Chart
                .From(points)
                .Line(
                    nameof(ThresholdPoint.Threshold),
                    nameof(ThresholdPoint.Precision),
                    nameof(ThresholdPoint.Recall),
                    nameof(ThresholdPoint.F1)
                )
                .Title("Precision, recall and F1 by threshold, validation rows")
                .Remark(FormattableString.Invariant($"the warning threshold is {warning:G4}"))
                .XTitle("threshold")
                .YTitle("share")
                .Size(Width, 260)
                .Build(),
            "What a threshold gives on the validation rows, on which it was chosen.",
            "Lines of precision, recall and F1 over the threshold."
        );
    }

    /// <summary>Draws the scores of normal and anomalous test rows.</summary>
    public Task<Figure> ScoresAsync(IReadOnlyList<double> scores, IReadOnlyList<bool> labels) =>
        DrawAsync(
            Chart
                .From(scores.Select((score, i) => new Score(score, labels[i] ? "anomaly" : "normal")))
                .Box(nameof(Score.Value), nameof(Score.Class))
                .Title("Scores of test rows by label")
                .XTitle("label")
                .YTitle("score")
                .Size(SmallWidth, 260)
                .Build(),
            "How the scores of normal and of anomalous test rows are distributed: the less the boxes overlap the better.",
            "Boxes of the scores by label."
        );

    /// <summary>Draws the latencies of records during the stream.</summary>
    public Task<Figure> LatenciesAsync(IReadOnlyList<Demo.TimedRecord> records)
    {
        var begin = records.Min(r => r.Ingested);
        return DrawAsync(
            Chart
                .From(records.Select(r => new Latency((r.Ingested - begin) / 1000.0, r.Latency)))
                .Scatter(nameof(Latency.Second), nameof(Latency.Milliseconds))
                .Title("From measurement to output record, during the run")
                .XTitle("seconds since the first measurement")
                .YTitle("latency (ms)")
                .Size(Width, 280)
                .Build(),
            "Latency of each record by when it came: a micro-batch takes what has come since the one before, so it falls along a line within each.",
            "Points of latency over time; the table of latencies has median and 99th percentile."
        );
    }

    /// <summary>Draws the duration of each stage.</summary>
    public Task<Figure> StagesAsync(IReadOnlyDictionary<string, double> seconds) =>
        DrawAsync(
            Chart
                .From(seconds.Select(s => new Stage(s.Key, s.Value)))
                .Bars(nameof(Stage.Name), nameof(Stage.Seconds), BarAggregate.Sum)
                .Title("Seconds by stage")
                .XTitle("")
                .YTitle("")
                .Build(),
            "How long each stage took.",
            "A bar for each stage; the table of stages has the values."
        );

    private Task<Figure> DrawAsync(VegaLiteChart chart, string caption, string alternative) =>
        drawer.DrawAsync(chart, caption, alternative, cancellationToken);

    private sealed record Trial(string Parameters, double Area);

    private sealed record ThresholdPoint(double Threshold, double Precision, double Recall, double F1);

    private sealed record Score(double Value, string Class);

    private sealed record Latency(double Second, double Milliseconds);

    private sealed record Stage(string Name, double Seconds);
}
