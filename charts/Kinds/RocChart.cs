using Gozcu.Models.Evaluation;

namespace Gozcu.Charts.Kinds;

/// <summary>ROC curve: recall over the false alarm rate at every threshold.</summary>
public sealed class RocChart : CurveChart<RocChart>
{
    internal RocChart((string Name, ScoreCurve Curve)[] curves)
        : base(curves) { }

    private protected override string Name => "ROC curve";

    private protected override (string X, string Y) AxisTitles => ("false alarm rate", "recall (true alarm rate)");

    private protected override (string Name, double Value) Area(ScoreCurve curve) => ("AUC", curve.AreaUnderRoc);

    private protected override (double Left, double Right) Chance(ScoreCurve curve) => (0, 1);

    private protected override IEnumerable<(double X, double Y)> Points(ScoreCurve curve)
    {
        yield return (0, 0);
        for (var i = 0; i < curve.Thresholds.Length; i++)
        {
            var matrix = curve.At(i);
            yield return (matrix.FalseAlarmRate, matrix.Recall);
        }
    }
}
