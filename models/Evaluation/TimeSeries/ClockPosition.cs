namespace Gozcu.Models.Evaluation.TimeSeries;

/// <summary>What a <see cref="ClockDetector"/> knows of a row.</summary>
public enum ClockPosition
{
    /// <summary>Number of rows before it in its series.</summary>
    Row,

    /// <summary>Hundredth of its series that it lies in.</summary>
    Fraction,
}
