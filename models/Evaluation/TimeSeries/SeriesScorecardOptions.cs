namespace Gozcu.Models.Evaluation.TimeSeries;

/// <summary>Options of a <see cref="SeriesScorecard"/>.</summary>
public sealed record SeriesScorecardOptions
{
    /// <summary>Largest buffer window of VUS-PR, in rows, for series that have none of their own. <see cref="VolumeUnderSurface.DefaultWindow"/> by default.</summary>
    public int BufferWindow { get; init; } = VolumeUnderSurface.DefaultWindow;

    /// <summary>Length of the window after a true change point. 60 seconds by default, as in SKAB.</summary>
    public TimeSpan ChangePointWindow { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Number of rows of a block of the bootstrap, if there are too few series. <see cref="BlockBootstrap.DefaultBlockRows"/> by default.</summary>
    public int BlockRows { get; init; } = BlockBootstrap.DefaultBlockRows;

    /// <summary>Seed of the random baseline, the random change points and the bootstrap. 1 by default.</summary>
    public int Seed { get; init; } = 1;
}
