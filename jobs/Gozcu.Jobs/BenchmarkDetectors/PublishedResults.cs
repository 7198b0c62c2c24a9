namespace Gozcu.Jobs.BenchmarkDetectors;

/// <summary>Results that others have published.</summary>
internal static class PublishedResults
{
    /// <summary>Source of <see cref="Skab"/>.</summary>
    public const string SkabSource =
        "README of github.com/waico/SKAB, tables of the outlier detection and the changepoint detection problem, over all 34 experiments";

    /// <summary>Source of <see cref="Nab"/>.</summary>
    public const string NabSource =
        "results/*/*_standard_scores.csv of github.com/numenta/NAB, at the threshold that is best over NAB's whole corpus; 100 (raw + windows) / (2 windows)";

    /// <summary>Results on SKAB, in the order of its tables.</summary>
    public static IReadOnlyList<PublishedResult> Skab { get; } =
    [
        Of("Conv-AE", 0.78, 13.55, 28.02, 23.61, 21.54),
        Of("MSET", 0.78, 39.73, 14.13, 13.84, 10.22),
        Of("T-squared+Q (PCA-based)", 0.76, 26.62, 24.92, 25.35, 14.51),
        Of("LSTM-AE", 0.74, 29.96, 25.92, 23.51, 20.11),
        Of("T-squared", 0.66, 19.21, 42.60, 19.54, 10.20),
        Of("LSTM-VAE", 0.56, 9.13, 55.03, null, null),
        Of("Vanilla LSTM", 0.54, 12.54, 59.53, 11.31, -3.80),
        Of("Vanilla AE", 0.39, 2.59, 75.15, 11.41, 6.53),
        Of("MSCRED", 0.36, 49.94, 69.88, 32.42, 16.53),
        Of("Isolation forest", 0.29, 2.56, 82.89, 26.16, 19.50),
        new("ArimaFD") { Nab = -0.09, NabLowFalsePositives = -0.17 },
    ];

    /// <summary>Raw scores on NAB's machine temperature (4 windows) and ambient temperature (2 windows), standard profile.</summary>
    public static IReadOnlyList<(string Name, double Machine, double Ambient)> Nab { get; } =
    [
        ("ARTime", 2.55633, 1.65773),
        ("earthgecko Skyline", 1.39989, 1.73112),
        ("numentaTM", 1.58440, 1.10977),
        ("random", 1.55238, 0.45011),
        ("htmjava", 0.50809, 1.33703),
        ("numenta", 1.36013, -0.75860),
        ("random cut forest", -2.11857, 1.76217),
        ("CAD OSE (contextOSE)", -0.16497, -0.31860),
        ("relative entropy", -0.91610, -1.39979),
        ("Twitter ADVec", -0.23721, -2),
        ("KNN CAD", -2.85641, -0.76761),
        ("skyline", -2.13308, -2),
        ("EXPoSE", -3.10731, -2),
        ("Bayesian change point", -3.31990, -2),
        ("windowed Gaussian", -4, -2),
    ];

    private static PublishedResult Of(string name, double f1, double falseAlarms, double missed, double? nab, double? lowFalsePositives) =>
        new(name)
        {
            F1 = f1,
            FalseAlarmRate = falseAlarms / 100,
            MissedAlarmRate = missed / 100,
            Nab = nab,
            NabLowFalsePositives = lowFalsePositives,
        };
}
