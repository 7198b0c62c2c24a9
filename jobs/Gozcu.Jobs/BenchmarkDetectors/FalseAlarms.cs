using Gozcu.Models.Evaluation.TimeSeries;

namespace Gozcu.Jobs.BenchmarkDetectors;

/// <summary>False alarms among normal rows.</summary>
/// <param name="Alarms">Number of normal rows with an alarm.</param>
/// <param name="Normal">Number of normal rows.</param>
internal readonly record struct FalseAlarms(long Alarms, long Normal)
{
    /// <summary>Share of normal rows with an alarm; 0 without normal rows.</summary>
    public double Rate => Normal > 0 ? (double)Alarms / Normal : 0;

    /// <summary>Counts those of a series.</summary>
    public static FalseAlarms Of(ScoredSeries series)
    {
        var counts = default(FalseAlarms);
        for (var row = 0; row < series.Length; row++)
        {
            if (series.IsJudged(row) && series.Labels[row] == false)
            {
                counts += new FalseAlarms(series.Alarms[row] ? 1 : 0, 1);
            }
        }
        return counts;
    }

    public static FalseAlarms operator +(FalseAlarms left, FalseAlarms right) =>
        new(left.Alarms + right.Alarms, left.Normal + right.Normal);
}
