using Gozcu.Models.Evaluation;

namespace Gozcu.Charts.Kinds;

/// <summary>Precision-recall curve: precision over recall at every threshold.</summary>
public sealed class PrecisionRecallChart : CurveChart<PrecisionRecallChart>
{
    internal PrecisionRecallChart((string Name, ScoreCurve Curve)[] curves)
        : base(curves) { }

    private protected override string Name => "Precision and recall";

    private protected override (string X, string Y) AxisTitles => ("recall", "precision");

    private protected override (string Name, double Value) Area(ScoreCurve curve) => ("AUC", curve.AreaUnderPr);

    private protected override (double Left, double Right) Chance(ScoreCurve curve)
    {
        var prevalence = (double)curve.Positives / (curve.Positives + curve.Negatives);
        return (prevalence, prevalence);
    }

    private protected override IEnumerable<(double X, double Y)> Points(ScoreCurve curve)
    {
        yield return (0, curve.At(0).Precision);
        for (var i = 0; i < curve.Thresholds.Length; i++)
        {
            var matrix = curve.At(i);
            yield return (matrix.Recall, matrix.Precision);
        }
    }
}
