namespace Gozcu.Models.Evaluation.TimeSeries;

/// <summary>Contribution of a block of rows to the metrics of <see cref="SeriesFigures"/>. Events and windows count in the block in which they begin.</summary>
internal sealed record SeriesTally
{
    /// <summary>Confusion matrix.</summary>
    public required ConfusionMatrix Confusion { get; init; }

    /// <summary>Range areas, if the block is a series.</summary>
    public RangeAreas? RangeAreas { get; init; }

    /// <summary>Events and false episodes.</summary>
    public required EventTally Events { get; init; }

    /// <summary>NAB's sums over rows with an alarm.</summary>
    public required NabTally Nab { get; init; }

    /// <summary>NAB's sums over first rows of alarms.</summary>
    public required NabTally NabOfStarts { get; init; }

    /// <summary>Sums of the score of change points.</summary>
    public required ChangePointTally ChangePoints { get; init; }

    /// <summary>Counts a series by blocks.</summary>
    /// <param name="series">Series.</param>
    /// <param name="blockRows">Number of rows of a block; null for the whole series.</param>
    /// <param name="options">Options.</param>
    public static IReadOnlyList<SeriesTally> Of(ScoredSeries series, int? blockRows, SeriesScorecardOptions options)
    {
        var rows = blockRows ?? series.WholeBlock;
        var confusions = new ConfusionMatrix[series.BlockCount(rows)];
        for (var row = 0; row < series.Length; row++)
        {
            if (series.IsJudged(row))
            {
                confusions[row / rows] += ConfusionMatrix.Of(series.Alarms[row], series.Labels[row] == true);
            }
        }
        var events = EventTally.Of(series, rows);
        var nab = NabScore.Tallies(series, NabDetections.Rows, rows);
        var nabOfStarts = NabScore.Tallies(series, NabDetections.Starts, rows);
        var changePoints = ChangePointScore.Tallies(series, options.ChangePointWindow, rows);
        var areas = blockRows is null ? VolumeUnderSurface.Of(series, series.BufferWindow ?? options.BufferWindow) : null;
        return
        [
            .. Enumerable
                .Range(0, confusions.Length)
                .Select(block => new SeriesTally
                {
                    Confusion = confusions[block],
                    RangeAreas = areas,
                    Events = events[block],
                    Nab = nab[block],
                    NabOfStarts = nabOfStarts[block],
                    ChangePoints = changePoints[block],
                }),
        ];
    }
}
