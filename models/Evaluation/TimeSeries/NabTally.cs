namespace Gozcu.Models.Evaluation.TimeSeries;

/// <summary>Sums from which the scores of all profiles of <see cref="NabScore"/> follow.</summary>
/// <param name="Windows">Number of windows.</param>
/// <param name="Missed">Number of windows without a detection.</param>
/// <param name="FalsePositives">Number of detections outside windows.</param>
/// <param name="Hits">Sum of the values of the windows' earliest detections.</param>
/// <param name="FalseValue">Sum of the values of the detections outside, before the profile's weight.</param>
internal readonly record struct NabTally(int Windows, int Missed, int FalsePositives, double Hits, double FalseValue)
{
    public static NabTally operator +(NabTally left, NabTally right) =>
        new(
            left.Windows + right.Windows,
            left.Missed + right.Missed,
            left.FalsePositives + right.FalsePositives,
            left.Hits + right.Hits,
            left.FalseValue + right.FalseValue
        );
}
