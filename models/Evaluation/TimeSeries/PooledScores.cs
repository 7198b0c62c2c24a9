namespace Gozcu.Models.Evaluation.TimeSeries;

/// <summary>Judged rows of all series in order of their scores, with the block that each belongs to, so that curves of resampled blocks need no sorting.</summary>
internal sealed class PooledScores
{
    private readonly double[] _scores;
    private readonly (int Block, bool IsAnomaly)[] _rows;

    /// <summary>Pools series whose blocks are numbered throughout.</summary>
    /// <param name="series">Series.</param>
    /// <param name="blockRows">Number of rows of a block; null if blocks are series.</param>
    public PooledScores(IReadOnlyList<ScoredSeries> series, int? blockRows)
    {
        var scores = new List<double>();
        var rows = new List<(int, bool)>();
        var block = 0;
        foreach (var one in series)
        {
            var length = blockRows ?? one.WholeBlock;
            for (var row = 0; row < one.Length; row++)
            {
                if (one.IsJudged(row))
                {
                    scores.Add(one.Scores[row]);
                    rows.Add((block + row / length, one.Labels[row] == true));
                }
            }
            block += one.BlockCount(length);
        }
        (_scores, _rows) = ([.. scores], [.. rows]);
        Array.Sort(_scores, _rows);
        Array.Reverse(_scores);
        Array.Reverse(_rows);
    }

    /// <summary>Number of judged rows.</summary>
    public int Count => _rows.Length;

    /// <summary>Returns the curve of all rows; at least one.</summary>
    public ScoreCurve Curve() => new(_scores, [.. _rows.Select(row => row.IsAnomaly)]);

    /// <summary>Returns the curve of resampled blocks, without meaningful thresholds; null if no row was drawn.</summary>
    /// <param name="multiplicities">How often each block was drawn.</param>
    public ScoreCurve? Curve(ReadOnlySpan<int> multiplicities)
    {
        var (positives, negatives) = (new List<long>(), new List<long>());
        var last = double.NaN;
        for (var row = 0; row < _rows.Length; row++)
        {
            var count = multiplicities[_rows[row].Block];
            if (count == 0)
            {
                continue;
            }
            if (_scores[row] != last)
            {
                last = _scores[row];
                positives.Add(0);
                negatives.Add(0);
            }
            (_rows[row].IsAnomaly ? positives : negatives)[^1] += count;
        }
        return positives.Count == 0 ? null : ScoreCurve.OfCounts([.. positives], [.. negatives]);
    }
}
