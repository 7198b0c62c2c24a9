namespace Gozcu.Models.Evaluation.TimeSeries;

/// <summary>
/// Rows of one entity in order of time, as a detector has judged them, beside what is known of them. A row without a label is neither normal nor anomalous, a row
/// without a score was not judged by the detector; neither takes part in the metrics, but both keep their places in the series.
/// </summary>
public sealed class ScoredSeries
{
    private readonly long[] _times;
    private readonly double[] _scores;
    private readonly bool[] _alarms;
    private readonly bool?[] _labels;
    private readonly bool[]? _changePoints;
    private readonly bool[]? _trueChangePoints;

    /// <summary>Creates a series.</summary>
    /// <param name="entity">Name of the entity, for example of a machine or an experiment.</param>
    /// <param name="times">Times of the rows, ascending, in microseconds since 1970 UTC.</param>
    /// <param name="scores">Scores of the rows, higher for what is more anomalous; NaN for a row without a score.</param>
    /// <param name="alarms">Alarms, one per row: true if there is one.</param>
    /// <param name="labels">Labels of the rows: true for an anomaly, false for normal, null if neither is known.</param>
    /// <param name="changePoints">Reported changes, one per row: true if the detector reports one; by default, where its alarm goes on or off.</param>
    /// <param name="trueChangePoints">True changes, one per row: true if there is one; by default, where the label changes.</param>
    /// <exception cref="ArgumentException">The lengths differ or the times descend.</exception>
    public ScoredSeries(
        string entity,
        IEnumerable<long> times,
        IEnumerable<double> scores,
        IEnumerable<bool> alarms,
        IEnumerable<bool?> labels,
        IEnumerable<bool>? changePoints = null,
        IEnumerable<bool>? trueChangePoints = null
    )
        : this(entity, [.. times], [.. scores], [.. alarms], [.. labels], changePoints?.ToArray(), trueChangePoints?.ToArray(), null)
    {
        Require(_scores.Length, "scores", nameof(scores));
        Require(_alarms.Length, "alarms", nameof(alarms));
        Require(_labels.Length, "labels", nameof(labels));
        Require(_changePoints?.Length ?? Length, "change points", nameof(changePoints));
        Require(_trueChangePoints?.Length ?? Length, "true change points", nameof(trueChangePoints));
        for (var row = 1; row < Length; row++)
        {
            if (_times[row] < _times[row - 1])
            {
                throw new ArgumentException(
                    $"the time of row {row} of {entity} is before that of row {row - 1}; sort the rows by time",
                    nameof(times)
                );
            }
        }
    }

    private ScoredSeries(
        string entity,
        long[] times,
        double[] scores,
        bool[] alarms,
        bool?[] labels,
        bool[]? changePoints,
        bool[]? trueChangePoints,
        int? bufferWindow
    )
    {
        Entity = entity;
        (_times, _scores, _alarms, _labels) = (times, scores, alarms, labels);
        (_changePoints, _trueChangePoints) = (changePoints, trueChangePoints);
        BufferWindow = bufferWindow;
        Events = RowRun.Where(_labels.Length, row => _labels[row] == true);
    }

    /// <summary>Name of the entity.</summary>
    public string Entity { get; }

    /// <summary>Buffer window of the series in rows, see <see cref="VolumeUnderSurface"/>; null for that of the options.</summary>
    public int? BufferWindow { get; init; }

    /// <summary>Number of rows.</summary>
    public int Length => _times.Length;

    /// <summary>Times of the rows, ascending, in microseconds since 1970 UTC.</summary>
    public ReadOnlySpan<long> Times => _times;

    /// <summary>Scores of the rows; NaN for a row without a score.</summary>
    public ReadOnlySpan<double> Scores => _scores;

    /// <summary>Alarms, one per row: true if there is one.</summary>
    public ReadOnlySpan<bool> Alarms => _alarms;

    /// <summary>Labels of the rows: true for an anomaly, false for normal, null if neither is known.</summary>
    public ReadOnlySpan<bool?> Labels => _labels;

    /// <summary>Number of rows of a block that is the whole series.</summary>
    internal int WholeBlock => Math.Max(1, Length);

    /// <summary>Contiguous runs of anomalies. A row without a label ends a run.</summary>
    internal IReadOnlyList<RowRun> Events { get; }

    /// <summary>Contiguous runs of alarms.</summary>
    internal IReadOnlyList<RowRun> Alerts => RowRun.Where(Length, row => _alarms[row]);

    /// <summary>Returns whether a row has both a label and a score, so that metrics count it.</summary>
    public bool IsJudged(int row) => _labels[row] is not null && !double.IsNaN(_scores[row]);

    /// <summary>Returns the number of blocks of a number of rows; the last may have fewer.</summary>
    internal int BlockCount(int blockRows) => (Length + blockRows - 1) / blockRows;

    /// <summary>Returns whether the detector reports a change at a row.</summary>
    internal bool IsChangePoint(int row) => _changePoints?[row] ?? _alarms[row] != (row > 0 && _alarms[row - 1]);

    /// <summary>Returns whether there is a change at a row.</summary>
    internal bool IsTrueChangePoint(int row) =>
        _trueChangePoints?[row] ?? (_labels[row] is { } label && label != (row > 0 && _labels[row - 1] == true));

    /// <summary>Returns what another detector says of the same rows. A row that has no score here has none there.</summary>
    internal ScoredSeries With(double[] scores, bool[] alarms)
    {
        for (var row = 0; row < Length; row++)
        {
            scores[row] = double.IsNaN(_scores[row]) ? double.NaN : scores[row];
        }
        return new ScoredSeries(Entity, _times, scores, alarms, _labels, null, _trueChangePoints, BufferWindow);
    }

    /// <summary>Returns some of the rows as a series.</summary>
    internal ScoredSeries Slice(int first, int count)
    {
        var rows = new Range(first, first + count);
        return new ScoredSeries(
            Entity,
            _times[rows],
            _scores[rows],
            _alarms[rows],
            _labels[rows],
            _changePoints?[rows],
            _trueChangePoints?[rows],
            BufferWindow
        );
    }

    private void Require(int count, string what, string parameter)
    {
        if (count != Length)
        {
            throw new ArgumentException($"{Entity} has {Length} times, but {count} {what}; there must be one per row", parameter);
        }
    }
}
