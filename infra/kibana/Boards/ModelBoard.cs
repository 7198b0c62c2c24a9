using Gozcu.Kibana.Description;

namespace Gozcu.Kibana.Boards;

/// <summary>Board of the model: whether it still fits the measurements, and which records are rejected.</summary>
internal static class ModelBoard
{
    public const string Title = "Gozcu: model";

    private static readonly Grouping ByTime = Grouping.Time(Fields.Time, "time");

    /// <summary>Creates the board.</summary>
    /// <param name="columns">Columns of the measurements whose drift is shown; none if they are not known.</param>
    public static Board Make(IReadOnlyList<BoardColumn> columns) =>
        new(
            Title,
            "Does the model still fit what is measured, and what cannot be used?",
            TimeSpan.FromDays(7),
            TimeSpan.FromMinutes(5),
            [.. Scores(), .. columns.Select(Drift), .. Rejected()]
        );

    private static IEnumerable<Panel> Scores() =>
        [
            new Panel(
                new BoardChart(
                    "Score distribution",
                    "A model that separates well has two hills. What stands between them is what it is unsure of.",
                    BoardChartKind.Bars,
                    Selections.Scored,
                    [Metric.Count("records")],
                    [Grouping.Steps(Fields.Score, "score", 0.05), Grouping.Values(Fields.Level, GroupingRole.Series, "level", 3)]
                ),
                24,
                13
            ),
            new Panel(
                new BoardChart(
                    "Scores over time",
                    "Where the middle rises, what is measured has changed, or the model is old.",
                    BoardChartKind.Line,
                    Selections.Scored,
                    [Metric.Percentiles(Fields.Score, "score", 50, 95, 99)],
                    [ByTime]
                ),
                24,
                13
            ),
            new Panel(
                new BoardChart(
                    "Share of alarms by model version",
                    "Of what was scored. A step where a version begins is the model's, one within a version is the world's.",
                    BoardChartKind.Line,
                    Selections.Scored,
                    [Metric.Average(Fields.Alarm, "share of alarms")],
                    [ByTime, Grouping.Values(Fields.ModelVersion, GroupingRole.Series, "version", 5)]
                ),
                24,
                13
            ),
            new Panel(
                new BoardChart(
                    "Features that move the scores",
                    "The share of each among the three that moved a score most. A change of the mix is drift.",
                    BoardChartKind.Area,
                    Selections.Scored,
                    [Metric.Count("records")],
                    [ByTime, Grouping.Values(Fields.Contributor, GroupingRole.Series, "feature", 10)]
                )
                {
                    AsShare = true,
                },
                24,
                13
            ),
            new Panel(
                new BoardChart(
                    "Models",
                    "Which models scored, how often, and how much of it alarmed.",
                    BoardChartKind.Table,
                    Selections.Scored,
                    [
                        Metric.Count("records"),
                        Metric.Average(Fields.Alarm, "share of alarms"),
                        Metric.Percentiles(Fields.Score, "score", 50, 99),
                        Metric.Maximum(Fields.Time, "last record"),
                    ],
                    [
                        Grouping.Values(Fields.DataSet, GroupingRole.Rows, "data set", 10),
                        Grouping.Values(Fields.Model, GroupingRole.Rows, "model", 10),
                        Grouping.Values(Fields.ModelVersion, GroupingRole.Rows, "version", 10),
                    ]
                ),
                48,
                9
            ),
        ];

    private static Panel Drift(BoardColumn column) =>
        new(
            new BoardChart(
                $"Drift of {column.Name}",
                "The middle of what is measured, and its lowest and highest twentieth.",
                BoardChartKind.Line,
                Selections.Scored,
                [
                    Metric.Percentiles(
                        Fields.Measurement(column.Name),
                        column.Unit is { } unit ? $"{column.Name} [{unit}]" : column.Name,
                        5,
                        50,
                        95
                    ),
                ],
                [ByTime]
            ),
            16,
            10
        );

    private static IEnumerable<Panel> Rejected() =>
        [
            new Panel(
                new BoardChart(
                    "Share of rejected records",
                    "Of all that came: dead letters, and what others wrote to our topics.",
                    BoardChartKind.Line,
                    Selections.All,
                    [Metric.Average(Fields.Rejected, "share of rejected")],
                    [ByTime]
                ),
                16,
                13
            ),
            new Panel(
                new BoardChart(
                    "Rejected by reason over time",
                    "Whether it is one bad sender or a change of format.",
                    BoardChartKind.Bars,
                    Selections.Rejected,
                    [Metric.Count("records")],
                    [ByTime, Grouping.Values(Fields.Reason, GroupingRole.Series, "reason", 10)]
                ),
                16,
                13
            ),
            new Panel(
                new BoardChart(
                    "Rejected by reason",
                    "Why, and of which topic.",
                    BoardChartKind.Table,
                    Selections.Rejected,
                    [Metric.Count("records"), Metric.Maximum(Fields.Time, "last record")],
                    [
                        Grouping.Values(Fields.Reason, GroupingRole.Rows, "reason", 20),
                        Grouping.Values(Fields.Topic, GroupingRole.Rows, "topic", 10),
                    ]
                ),
                16,
                13
            ),
            new Panel(Searches.Rejected, 48, 16),
        ];
}
