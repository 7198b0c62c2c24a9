using Gozcu.Models.Packages;

namespace Gozcu.Models.Detectors.LogisticRegression;

/// <summary>Logistic regression over standardised features: the score is the probability of an anomaly.</summary>
public sealed class LogisticRegressionDetector : IDetector
{
    /// <summary>Name in definitions and packages.</summary>
    public const string DetectorName = "logistic-regression";

    /// <inheritdoc/>
    public string Name => DetectorName;

    /// <inheritdoc/>
    public string Description => "logistic regression over standardised features; the score is the probability of an anomaly";

    /// <inheritdoc/>
    public bool NeedsLabel => true;

    /// <inheritdoc/>
    public IReadOnlyList<DetectorParameter> Parameters { get; } =
    [
        new("max-iterations", 100, 1, 10_000, true, "the most iterations of the optimiser"),
        new("regularisation", 0, 0, 1_000, false, "strength of the penalty on coefficients"),
        new("elastic-net", 0, 0, 1, false, "share of the absolute (L1) penalty, the rest being quadratic (L2)"),
    ];

    /// <inheritdoc/>
    public IScorer Open(PackageArrays arrays) =>
        ScorerArguments.Open(
            this,
            () =>
                new LogisticRegressionScorer(
                    arrays.Doubles("coefficients"),
                    ScorerArguments.Single(arrays, "intercept"),
                    arrays.Contains("means") ? arrays.Doubles("means") : null,
                    arrays.Contains("deviations") ? arrays.Doubles("deviations") : null,
                    arrays.Contains("is-sparse") && arrays.Ints("is-sparse") is [1]
                )
        );
}
