using Gozcu.Kibana.Description;

namespace Gozcu.Kibana.Boards;

/// <summary>Board of alerts: which entities raise alerts, since when, and why.</summary>
internal static class AlertsBoard
{
    public const string Title = "Gozcu: alerts";

    private static readonly Grouping ByTime = Grouping.Time(Fields.Time, "time");

    public static Board Make() =>
        new(
            Title,
            "What alarms, since when, and why?",
            TimeSpan.FromDays(1),
            TimeSpan.FromMinutes(1),
            [
                new Panel(
                    new BoardChart(
                        "Alerts over time",
                        "Warnings and critical alerts. Drag over a range of time to look closer.",
                        BoardChartKind.Bars,
                        Selections.Alerts,
                        [Metric.Count("alerts")],
                        [ByTime, Grouping.Values(Fields.Level, GroupingRole.Series, "level", 2)]
                    ),
                    36,
                    12
                ),
                new Panel(
                    new BoardChart(
                        "Alerts by level",
                        "How many of them are critical.",
                        BoardChartKind.Ring,
                        Selections.Alerts,
                        [Metric.Count("alerts")],
                        [Grouping.Values(Fields.Level, GroupingRole.X, "level", 2)]
                    ),
                    12,
                    12
                ),
                new Panel(
                    new BoardChart(
                        "Alerts by entity",
                        "Who alarms most. A click filters the board.",
                        BoardChartKind.HorizontalBars,
                        Selections.Alerts,
                        [Metric.Count("alerts")],
                        [
                            Grouping.Values(Fields.Entity, GroupingRole.X, "entity", 20),
                            Grouping.Values(Fields.Level, GroupingRole.Series, "level", 2),
                        ]
                    ),
                    24,
                    16
                ),
                new Panel(
                    new BoardChart(
                        "Alerts by feature",
                        "The features that moved the scores most; three of each alert.",
                        BoardChartKind.HorizontalBars,
                        Selections.Alerts,
                        [Metric.Count("alerts")],
                        [
                            Grouping.Values(Fields.Contributor, GroupingRole.X, "feature", 20),
                            Grouping.Values(Fields.Level, GroupingRole.Series, "level", 2),
                        ]
                    ),
                    24,
                    16
                ),
                new Panel(
                    new BoardChart(
                        "Features of alerts over time",
                        "Whether the cause has changed.",
                        BoardChartKind.HeatMap,
                        Selections.Alerts,
                        [Metric.Count("alerts")],
                        [ByTime, Grouping.Values(Fields.Contributor, GroupingRole.Series, "feature", 15)]
                    ),
                    24,
                    14
                ),
                new Panel(
                    new BoardChart(
                        "Entities and their features",
                        "Who alarms, and because of what.",
                        BoardChartKind.Table,
                        Selections.Alerts,
                        [Metric.Count("alerts"), Metric.Maximum(Fields.Score, "highest score"), Metric.Maximum(Fields.Time, "last alert")],
                        [
                            Grouping.Values(Fields.DataSet, GroupingRole.Rows, "data set", 5),
                            Grouping.Values(Fields.Entity, GroupingRole.Rows, "entity", 20),
                            Grouping.Values(Fields.Contributor, GroupingRole.Rows, "feature", 3),
                        ]
                    ),
                    24,
                    14
                ),
                new Panel(Searches.Alerts, 48, 20),
            ]
        );
}
