using Gozcu.Kibana.Description;

namespace Gozcu.Kibana.Boards;

/// <summary>Live board: whether everything is running, and whether something is wrong now.</summary>
internal static class LiveBoard
{
    public const string Title = "Gozcu: live";

    private const string Help = """
        **Called at night? From left to right:**
        1. *Last record* old? Nothing arrives: look at the producers and Kafka, then at **Longest silent**.
        2. *Delay* rising? Scoring cannot follow: look at score-stream.
        3. *Rejected* rising? Something sends what cannot be read: [Model]({board:Gozcu: model}), at the bottom.
        4. Alarms? [Alerts]({board:Gozcu: alerts}) shows who and why. A click on an entity filters this board, its name opens its alerts, and a record's id opens the record.
        """;

    public static Board Make() =>
        new(
            Title,
            "Is everything running, and is something wrong right now?",
            TimeSpan.FromMinutes(15),
            TimeSpan.FromSeconds(10),
            [
                new Panel(new BoardNote("Where to look first", "What to do when the phone rings.", Help), 20, 10),
                new Panel(
                    new BoardChart(
                        "Now",
                        "What came in the range of time that is shown, and when the last of it.",
                        BoardChartKind.Numbers,
                        Selections.All,
                        [
                            Metric.Maximum(Fields.Time, "last record"),
                            Metric.Count("records"),
                            Metric.Sum(Fields.Alarm, "alarms"),
                            Metric.Sum(Fields.Rejected, "rejected"),
                        ],
                        []
                    ),
                    28,
                    10
                ),
                new Panel(
                    new BoardChart(
                        "Records by level",
                        "The rate of each level. A gap is a time without records.",
                        BoardChartKind.Bars,
                        Selections.All,
                        [Metric.Count("records")],
                        [Grouping.Time(Fields.Time, "time"), Grouping.Values(Fields.Level, GroupingRole.Series, "level", 5)]
                    ),
                    24,
                    12
                ),
                new Panel(
                    new BoardChart(
                        "Delay from measurement to score",
                        "Milliseconds between a measurement's coming to Kafka and its output record: half, and all but one of a hundred.",
                        BoardChartKind.Line,
                        Selections.All,
                        [Metric.Percentiles(Fields.Delay, "ms", 50, 99)],
                        [Grouping.Time(Fields.Time, "time")]
                    ),
                    24,
                    12
                ),
                new Panel(
                    new BoardChart(
                        "Highest score by entity",
                        "The highest score of each entity over time, for those with the highest.",
                        BoardChartKind.HeatMap,
                        Selections.Scored,
                        [Metric.Maximum(Fields.Score, "highest score")],
                        [Grouping.Time(Fields.Time, "time"), Grouping.Values(Fields.Entity, GroupingRole.Series, "entity", 20)]
                    ),
                    24,
                    16
                ),
                new Panel(
                    new BoardChart(
                        "Scores by entity",
                        "The entities with the highest scores, how many alarms they have, and when they were last heard of.",
                        BoardChartKind.Table,
                        Selections.Scored,
                        [
                            Metric.Maximum(Fields.Score, "highest score"),
                            Metric.Average(Fields.Score, "average score"),
                            Metric.Sum(Fields.Alarm, "alarms"),
                            Metric.Count("records"),
                            Metric.Maximum(Fields.Time, "last record"),
                        ],
                        [Grouping.Values(Fields.Entity, GroupingRole.Rows, "entity", 50)]
                    ),
                    24,
                    16
                ),
                new Panel(Searches.Alerts, 32, 16),
                new Panel(
                    new BoardChart(
                        "Longest silent",
                        "The entities that were not heard of for the longest time. Widen the range of time to see those that are gone.",
                        BoardChartKind.Table,
                        Selections.All,
                        [Metric.Maximum(Fields.Time, "last record"), Metric.Count("records")],
                        [Grouping.Values(Fields.Entity, GroupingRole.Rows, "entity", 20, lowestFirst: true)]
                    ),
                    16,
                    16
                ),
            ]
        );
}
