using Gozcu.Models.Detectors;
using Gozcu.Models.Detectors.LogisticRegression;
using Gozcu.Models.Packages;

namespace Gozcu.Jobs.Tests;

/// <summary>Model packages made by hand, for tests that need one and no training.</summary>
internal static class Samples
{
    /// <summary>A model whose score is near 0 for everything.</summary>
    public static ModelPackage NeverAlarm(string name) => Package(name, new LogisticRegressionScorer([0, 0, 0, 0, 0], -9), 0.5, 0.9);

    /// <summary>A model that alarms below 5 bar, more so the lower the pressure: from 5 a warning, from 4.5 critical.</summary>
    public static ModelPackage LowPressure(string name) =>
        Package(name, new LogisticRegressionScorer([-2, 0, 0, 0, 0], 10), 0.5, 1 - 1 / (1 + Math.Exp(1)));

    private static ModelPackage Package(string name, IScorer scorer, double warning, double critical)
    {
        var pump = JobsFixture.Pump();
        return new ModelPackage(
            new PackageManifest
            {
                Name = name,
                Created = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
                Detector = LogisticRegressionDetector.DetectorName,
                Parameters = new Dictionary<string, double>(),
                DataSet = new PackageDataSet(pump.Name, pump.Hash, pump.Text),
                Features = ["pressure", "flow", "power", "kind_small", "kind_large"],
                Imputations = new Dictionary<string, double> { ["flow"] = 25 },
                Threshold = new ThresholdChoice
                {
                    Warning = warning,
                    Critical = critical,
                    WarningRule = "given by hand",
                    CriticalRule = "given by hand",
                },
                Metrics = new Dictionary<string, double>(),
                Training = new TrainingWindow
                {
                    Rows = 1,
                    Positives = 0,
                    Seed = 1,
                },
            },
            scorer
        );
    }
}
