using System.Globalization;
using Gozcu.Hosting.Terminal;
using Gozcu.Models.Evaluation.TimeSeries;

namespace Gozcu.Jobs.BenchmarkDetectors;

/// <summary>Shows the results of a benchmark: detectors, baselines and published results in one table, then by folder, then with cut beginnings.</summary>
internal static class BenchmarkTable
{
    private static readonly string[] Columns =
    [
        "detector",
        "F1",
        "FAR %",
        "MAR %",
        "bal. acc.",
        "permuted",
        "VUS-PR",
        "NAB",
        "NAB lowFP",
        "NAB random",
        "in windows %",
        "delay s",
        "without standing s",
        "events",
        "false a day",
    ];

    /// <summary>Shows a result over experiments.</summary>
    public static void Show(IProgramConsole console, BenchmarkResult result)
    {
        console.Heading(
            $"{result.Suite}: {result.Experiments} experiments, {result.Detectors[0].Scorecard.Rows:N0} scored rows; the first {result.TrainRows} rows of each train"
        );
        console.Table(Columns, Rows(result));
        if (result.Detectors.Any(one => one.Groups.Count > 1))
        {
            console.Heading("by folder");
            console.Table(
                Columns,
                result.Detectors.SelectMany(one => one.Groups.Select(group => Row($"{one.Name}, {group.Key}", group.Value, null)))
            );
        }
        if (result.Detectors.Any(one => one.Cut is not null))
        {
            console.Heading("beginnings cut off");
            console.Table(
                [.. Columns, "bal. acc. change"],
                result
                    .Detectors.Where(one => one.Cut is not null)
                    .Select(one =>
                        (string[])
                            [.. Row(one.Name, one.Cut!.Figures, null), one.Cut.BalancedAccuracyChange.ToString("+0.000;-0.000", Culture)]
                    )
            );
        }
        console.Info($"thresholds are chosen by {result.ThresholdsChosenBy}: {Thresholds(result)}");
        if (result.PublishedSource is { } source)
        {
            console.Info($"published: {source}");
        }
        foreach (var left in result.LeftOut)
        {
            console.Info($"left out: {left}");
        }
        if (result.RejectedRows > 0)
        {
            console.Warn($"{result.RejectedRows:N0} rows could not be used and are missing from the series");
        }
    }

    /// <summary>Shows the results on NAB's series.</summary>
    public static void Show(IProgramConsole console, IReadOnlyList<NabResult> results)
    {
        console.Heading("NAB's industrial series, standard profile: 100 is perfect, 0 is no alarm at all");
        console.Table(
            ["detector", "machine", "ambient", "both", "threshold", "by the other series", "at 1.6", "false alarms"],
            results
                .OrderByDescending(one => one.Both)
                .Select(one =>
                    (string[])
                        [
                            one.IsPublished ? one.Name + " (published)" : one.Name,
                            Number(one.Machine, "F1"),
                            Number(one.Ambient, "F1"),
                            Number(one.Both, "F1"),
                            Number(one.Threshold, "F1"),
                            Number(one.ByOtherSeries, "F1"),
                            Number(one.AtFixedThreshold, "F1"),
                            one.FalsePositives?.ToString(Culture) ?? "-",
                        ]
                )
        );
        console.Info($"published: {PublishedResults.NabSource}");
    }

    private static CultureInfo Culture => CultureInfo.InvariantCulture;

    /// <summary>Returns the rows of the main table: detectors, then the baselines on the same rows, then published results.</summary>
    internal static IReadOnlyList<string[]> Rows(BenchmarkResult result) =>
        [
            .. result.Detectors.Select(one => Row(one.Name, one.Scorecard.Figures, one.Permutation)),
            .. result.Detectors[0].Scorecard.Baselines.Select(baseline => Row(baseline.Name, baseline.Figures, null)),
            .. result.Published.Select(Row),
        ];

    private static string[] Row(string name, SeriesFigures figures, PermutationCheck? permutation) =>
        [
            name,
            Number(figures.Confusion.F1, "F3"),
            Number(100 * figures.Confusion.FalseAlarmRate, "F1"),
            Number(100 * figures.Confusion.MissedAlarmRate, "F1"),
            Number(figures.Confusion.BalancedAccuracy, "F3"),
            Number(permutation?.PermutedMean, "F3"),
            Number(figures.RangeAreas?.VusPr, "F3"),
            Number(figures.ChangePoints?.Scores.Standard, "F1"),
            Number(figures.ChangePoints?.Scores.RewardLowFalsePositives, "F1"),
            Number(figures.ChangePoints?.Random?.Standard, "F1"),
            Inside(figures.ChangePoints),
            Number(figures.Events.MedianDelay?.TotalSeconds, "0.#"),
            Number(figures.Events.MedianDelayWithoutStanding?.TotalSeconds, "0.#"),
            $"{figures.Events.Detected}/{figures.Events.Events}",
            Number(figures.Events.FalseEpisodesPerDay, "F0"),
        ];

    private static string[] Row(PublishedResult published) =>
        [
            published.Name + " (published)",
            Number(published.F1, "F2"),
            Number(100 * published.FalseAlarmRate, "F1"),
            Number(100 * published.MissedAlarmRate, "F1"),
            Number(published.BalancedAccuracy, "F3"),
            "-",
            "-",
            Number(published.Nab, "F1"),
            Number(published.NabLowFalsePositives, "F1"),
            .. Enumerable.Repeat("-", 6),
        ];

    private static string Inside(ChangePointScore? score) =>
        score is null ? "-" : string.Create(Culture, $"{100 * score.ShareInside:F0} of {100 * score.RowShareInside:F0}");

    private static string Thresholds(BenchmarkResult result) =>
        string.Join(
            "; ",
            result.Detectors.Select(one =>
                $"{one.Name} {string.Join(", ", one.Thresholds.Values.Distinct().Order().Select(threshold => threshold.ToString(Culture)))}"
            )
        );

    private static string Number(double? value, string format) =>
        value is { } number && !double.IsNaN(number) ? number.ToString(format, Culture) : "-";
}
