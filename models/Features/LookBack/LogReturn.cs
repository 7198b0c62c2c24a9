namespace Gozcu.Models.Features.LookBack;

/// <summary>Logarithmic return.</summary>
internal static class LogReturn
{
    /// <summary>Returns ln(value / before); NaN unless both are above 0.</summary>
    public static double Of(double before, double value) => before > 0 && value > 0 ? Math.Log(value / before) : double.NaN;
}
