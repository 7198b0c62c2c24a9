namespace Gozcu.Charts.Tables;

/// <summary>Limits beyond which values are outliers: 1.5 times the length of the box away from it (Tukey, Exploratory Data Analysis, 1977).</summary>
internal static class BoxFences
{
    private const double Reach = 1.5;

    /// <summary>Returns the limit below which values are outliers.</summary>
    public static double Lower(BoxSummary box) => Math.Max(double.MinValue, box.Q1 - Reach * Length(box));

    /// <summary>Returns the limit above which values are outliers.</summary>
    public static double Upper(BoxSummary box) => Math.Min(double.MaxValue, box.Q3 + Reach * Length(box));

    private static double Length(BoxSummary box) => box.Q3 - box.Q1;
}
