using System.Globalization;
using Gozcu.Models.Packages;

namespace Gozcu.Notebooks.Formatting;

/// <summary>Shows the most important parts of a model package's manifest as a table.</summary>
internal static class ManifestCard
{
    public static string Html(PackageManifest manifest)
    {
        var threshold = manifest.Threshold;
        List<string[]> rows =
        [
            ["detector", manifest.Detector],
            ["data set", manifest.DataSet.Name],
            ["features", string.Join(", ", manifest.Features)],
            [
                "parameters",
                string.Join(
                    ", ",
                    manifest.Parameters.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key} {Number(p.Value)}")
                ),
            ],
            ["warning from", $"{Number(threshold.Warning)}: {threshold.WarningRule}"],
            ["critical from", $"{Number(threshold.Critical)}: {threshold.CriticalRule}"],
            ["trained on", $"{manifest.Training.Rows:N0} rows, {manifest.Training.Positives:N0} of them anomalies"],
            .. manifest.Metrics.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => new[] { m.Key, Number(m.Value) }),
        ];
        return Markup.Table($"{manifest.Name} {manifest.Version}", [("model", null), ("", null)], rows);
    }

    private static string Number(double value) => value.ToString("G4", CultureInfo.InvariantCulture);
}
