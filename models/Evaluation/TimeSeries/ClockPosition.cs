namespace Gozcu.Models.Evaluation.TimeSeries;

/// <summary>Measure of a row's position in its series, the only input of a <see cref="ClockDetector"/>.</summary>
public enum ClockPosition
{
    /// <summary>Number of rows before it in its series.</summary>
    Row,

    /// <summary>Hundredth of its series that it lies in.</summary>
    Fraction,
}
