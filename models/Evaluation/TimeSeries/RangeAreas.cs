namespace Gozcu.Models.Evaluation.TimeSeries;

/// <summary>Areas under precision over recall that reward a high score near an anomaly as well as in it; see <see cref="VolumeUnderSurface"/>.</summary>
/// <param name="VusPr">Volume under the surface: the mean of the areas over all buffer windows from 0 to the largest.</param>
/// <param name="RangeAreaUnderPr">Area for the largest buffer window alone.</param>
public readonly record struct RangeAreas(double VusPr, double RangeAreaUnderPr);
