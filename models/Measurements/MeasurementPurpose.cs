namespace Gozcu.Models.Measurements;

/// <summary>Purpose for which measurements are read. It decides whether the cleaning rules of label columns apply.</summary>
public enum MeasurementPurpose
{
    /// <summary>Scoring: a label may be missing whatever the cleaning rules say.</summary>
    Scoring,

    /// <summary>Training or evaluation: the cleaning rules apply to every column.</summary>
    Training,
}
