using Gozcu.Models.DataSets;

namespace Gozcu.Models.Features.LookBack;

/// <summary>Creates the computations of features that look back.</summary>
internal static class LookBackFeatures
{
    /// <summary>Returns the computation of a feature.</summary>
    public static LookBackFeature Of(FeatureDefinition definition) =>
        definition.Kind switch
        {
            FeatureKind.ExponentialMean => new ExponentialMean(definition.Factor, definition.HalfLife),
            FeatureKind.Mean => new RollingMean(definition.Over),
            FeatureKind.Deviation => new RollingDeviation(definition.Over),
            FeatureKind.Min => new RollingExtreme(definition.Over, -1),
            FeatureKind.Max => new RollingExtreme(definition.Over, 1),
            FeatureKind.Slope => new RollingSlope(definition.Over),
            FeatureKind.Quantile => new RollingQuantile(definition.Over, definition.Probability),
            FeatureKind.Volatility => new RollingVolatility(definition.Over),
            FeatureKind.RowsSince => new RowsSince(),
            FeatureKind.TimeSinceLast => new TimeSinceLast(),
            _ when definition.Kind.HasLag() => new LagFeature(definition.Kind, definition.Rows),
            _ => throw new ArgumentException($"{definition.Kind} does not look back", nameof(definition)),
        };
}
