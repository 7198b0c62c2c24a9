namespace Gozcu.Charts.Tables;

/// <summary>What counts as an outlier: values further from the box than 1.5 times its length (Tukey, Exploratory Data Analysis, 1977).</summary>
internal static class BoxFences
{
    private const double Reach = 1.5;

    /// <summary>Values below are outliers.</summary>
    public static double Lower(BoxSummary box) => Math.Max(double.MinValue, box.Q1 - Reach * Length(box));

    /// <summary>Values above are outliers.</summary>
    public static double Upper(BoxSummary box) => Math.Min(double.MaxValue, box.Q3 + Reach * Length(box));

    private static double Length(BoxSummary box) => box.Q3 - box.Q1;
}
