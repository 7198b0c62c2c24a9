using Gozcu.Models.DataSets;
using Gozcu.Models.Detectors;
using Gozcu.Models.Features;
using Gozcu.Models.Packages;
using Gozcu.Models.Tests.DataSets;
using Gozcu.Models.Tests.Detectors;

namespace Gozcu.Models.Tests.Packages;

/// <summary>A whole package over the sample definition.</summary>
internal static class PackageSamples
{
    public static readonly Dictionary<string, double> Imputations = new() { ["pressure"] = 4.5 };

    public static ModelPackage Of(
        string detector = "random-forest",
        DataSetDefinition? dataSet = null,
        IScorer? scorer = null,
        double warning = 0.4,
        double critical = 0.6
    )
    {
        dataSet ??= SampleDefinition.Parsed;
        var names = new FeatureSet(dataSet, Imputations).Names;
        return new ModelPackage(
            new PackageManifest
            {
                Name = "pumps-model",
                Created = new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.Zero),
                Detector = detector,
                Parameters = new Dictionary<string, double> { ["trees"] = 20 },
                DataSet = new PackageDataSet(dataSet.Name, dataSet.Hash, dataSet.Text),
                Features = names,
                Imputations = Imputations,
                Threshold = new ThresholdChoice
                {
                    Warning = warning,
                    Critical = critical,
                    WarningRule = "given",
                    CriticalRule = "given",
                },
                Metrics = new Dictionary<string, double> { ["f1"] = 0.9 },
                Training = new TrainingWindow
                {
                    Rows = 100,
                    Positives = 10,
                    Seed = 1,
                },
            },
            scorer ?? Samples.Of(detector, names.Count)
        );
    }
}
