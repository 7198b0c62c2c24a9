namespace Gozcu.Models.Measurements;

/// <summary>What measurements are read for; it decides whether the cleaning rules of label columns hold.</summary>
public enum MeasurementPurpose
{
    /// <summary>To score them: a label may be absent whatever the cleaning rules say.</summary>
    Scoring,

    /// <summary>To train or evaluate: the cleaning rules hold for every column.</summary>
    Training,
}
