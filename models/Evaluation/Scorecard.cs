namespace Gozcu.Models.Evaluation;

/// <summary>Evaluation of a detector on rows it has not seen: its metrics, baselines, and whether it is fit for use.</summary>
public sealed record Scorecard
{
    private const int DefaultSeed = 1;

    /// <summary>Threshold between normal and warning.</summary>
    public required double Threshold { get; init; }

    /// <summary>Number of rows.</summary>
    public required long Rows { get; init; }

    /// <summary>Number of anomalies among them.</summary>
    public required long Positives { get; init; }

    /// <summary>Confusion matrix of the alarms at the threshold.</summary>
    public required ConfusionMatrix Confusion { get; init; }

    /// <summary>Area under the ROC curve, as MLlib computes it.</summary>
    public required double AreaUnderRoc { get; init; }

    /// <summary>Area under the precision-recall curve, as MLlib computes it.</summary>
    public required double AreaUnderPr { get; init; }

    /// <summary>Average precision.</summary>
    public required double AveragePrecision { get; init; }

    /// <summary>Confidence intervals of the metrics; null if there are no anomalies or no normal rows.</summary>
    public ScoreIntervals? Intervals { get; init; }

    /// <summary>Metrics of trivial detectors: always-alarm, never-alarm, and random at the labels' rate.</summary>
    public required IReadOnlyList<Baseline> Baselines { get; init; }

    /// <summary>Reasons why the detector is not fit for use; empty if it is.</summary>
    public required IReadOnlyList<string> Objections { get; init; }

    /// <summary>
    /// True if the detector is fit for use: its F1 and balanced accuracy exceed those of every baseline, and its area under the precision-recall curve exceeds
    /// the share of anomalies, each with confidence <see cref="Interval.Confidence"/>. A model that was tested on few anomalies, and may have been lucky, is
    /// not fit.
    /// </summary>
    public bool IsFit => Objections.Count == 0;

    /// <summary>Share of anomalies among the rows.</summary>
    public double Prevalence => Rows > 0 ? (double)Positives / Rows : 0;

    /// <summary>Evaluates a detector.</summary>
    /// <param name="scores">Scores, one per row.</param>
    /// <param name="labels">Labels, one per row: true for an anomaly.</param>
    /// <param name="threshold">Threshold between normal and warning; a score equal to it is an alarm.</param>
    /// <param name="seed">Seed of the random baseline; 1 by default.</param>
    /// <exception cref="ArgumentException">The lengths differ or a score is NaN.</exception>
    public static Scorecard Of(ReadOnlySpan<double> scores, ReadOnlySpan<bool> labels, double threshold, int seed = DefaultSeed)
    {
        var curve = new ScoreCurve(scores, labels);
        var card = new Scorecard
        {
            Threshold = threshold,
            Rows = scores.Length,
            Positives = curve.Positives,
            Confusion = ConfusionMatrix.Count(scores, labels, threshold),
            AreaUnderRoc = curve.AreaUnderRoc,
            AreaUnderPr = curve.AreaUnderPr,
            AveragePrecision = curve.AveragePrecision,
            Intervals = curve.Positives > 0 && curve.Negatives > 0 ? Bootstrap.Of(curve, threshold) : null,
            Baselines = BaselinesOf(labels, curve, seed),
            Objections = [],
        };
        return card with { Objections = Object(card, curve) };
    }

    private static List<Baseline> BaselinesOf(ReadOnlySpan<bool> labels, ScoreCurve curve, int seed)
    {
        var constant = new double[labels.Length];
        var flat = new ScoreCurve(constant, labels);
        var random = new Random(seed);
        var dice = new double[labels.Length];
        foreach (ref var value in dice.AsSpan())
        {
            value = random.NextDouble();
        }
        var rate = labels.Length > 0 ? (double)curve.Positives / labels.Length : 0;
        var lottery = new ScoreCurve(dice, labels);
        return
        [
            new("always-alarm", ConfusionMatrix.Count(constant, labels, 0), flat.AreaUnderRoc, flat.AreaUnderPr),
            new("never-alarm", ConfusionMatrix.Count(constant, labels, 1), flat.AreaUnderRoc, flat.AreaUnderPr),
            new("random", ConfusionMatrix.Count(dice, labels, 1 - rate), lottery.AreaUnderRoc, lottery.AreaUnderPr),
        ];
    }

    private static List<string> Object(Scorecard card, ScoreCurve curve)
    {
        if (curve.Positives == 0 || curve.Negatives == 0)
        {
            return
            [
                $"it cannot be judged: there are {curve.Positives} anomalies and {curve.Negatives} normal rows, and it takes some of both",
            ];
        }
        var objections = new List<string>();
        foreach (var baseline in card.Baselines)
        {
            if (!(card.Confusion.F1 > baseline.Confusion.F1))
            {
                objections.Add(
                    FormattableString.Invariant(
                        $"its F1 of {card.Confusion.F1:0.###} does not beat {baseline.Name}, which has {baseline.Confusion.F1:0.###}"
                    )
                );
            }
            if (!(card.Confusion.BalancedAccuracy > baseline.Confusion.BalancedAccuracy))
            {
                objections.Add(
                    FormattableString.Invariant(
                        $"its balanced accuracy of {card.Confusion.BalancedAccuracy:0.###} does not beat {baseline.Name}, which has {baseline.Confusion.BalancedAccuracy:0.###}"
                    )
                );
            }
        }
        if (!(card.AreaUnderPr > card.Prevalence))
        {
            objections.Add(
                FormattableString.Invariant(
                    $"its area under precision over recall of {card.AreaUnderPr:0.###} is not above the share of anomalies, {card.Prevalence:0.###}"
                )
            );
        }
        if (objections.Count == 0 && Doubt(card, card.Intervals!) is { } doubt)
        {
            objections.Add(doubt);
        }
        return objections;
    }

    /// <summary>Returns a reason if the advantage over the baselines may be due to chance; null if it is significant.</summary>
    private static string? Doubt(Scorecard card, ScoreIntervals intervals)
    {
        (string Figure, double Value, Interval Interval, Interval Gain, string Baseline)[] figures =
        [
            ("F1", card.Confusion.F1, intervals.F1, intervals.F1Gain, "always-alarm's"),
            ("balanced accuracy", card.Confusion.BalancedAccuracy, intervals.BalancedAccuracy, intervals.BalancedAccuracyGain, "0.5"),
            (
                "area under precision over recall",
                card.AreaUnderPr,
                intervals.AreaUnderPr,
                intervals.AreaUnderPrGain,
                "the share of anomalies"
            ),
        ];
        string[] doubts =
        [
            .. figures
                .Where(f => !(f.Gain.Low > 0))
                .Select(f =>
                    FormattableString.Invariant(
                        $"its {f.Figure} of {f.Value:0.###} lies between {f.Interval.Low:0.###} and {f.Interval.High:0.###}, not surely above {f.Baseline}"
                    )
                ),
        ];
        var anomalies = FormattableString.Invariant(
            $"{card.Positives:N0} {(card.Positives == 1 ? "anomaly" : "anomalies")} among {card.Rows:N0} rows"
        );
        return doubts.Length == 0 ? null : $"{anomalies} are too few to tell: with 95 % confidence {string.Join(", and ", doubts)}";
    }
}
