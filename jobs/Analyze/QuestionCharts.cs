using Gozcu.Charts;
using Gozcu.Charts.Kinds;
using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.Analyze;

/// <summary>The charts that questions ask for, drawn of their answers.</summary>
internal static class QuestionCharts
{
    /// <summary>More bars than this cannot be told apart; those with the smallest sums share one.</summary>
    private const int MostBars = 60;

    /// <param name="answer">The answer's rows.</param>
    /// <param name="chart">What to draw.</param>
    /// <param name="title">The title.</param>
    /// <exception cref="ChartException">A column is of a type that cannot be drawn so.</exception>
    public static VegaLiteChart Of(DataFrame answer, QuestionChart chart, string title)
    {
        var charts = Chart.From(answer);
        string Column(int i) => chart.Columns[i];
        return chart.Kind switch
        {
            // An answer has one row a bar and colour: its sum is the value itself. Long labels lay bars on their side, so what the axes are is said above them.
            ChartKind.Bars => Colored(charts.Bars(Column(0), Column(1), BarAggregate.Sum), (b, c) => b.Color(c))
                .Top(MostBars)
                .Title(title)
                .Remark($"{Words(Column(1))} by {Words(Column(0))}")
                .XTitle("")
                .YTitle("")
                .Build(),
            ChartKind.Line => Finish(Colored(charts.Line(Column(0), Column(1)), (b, c) => b.Color(c)), Column(0), Column(1)),
            ChartKind.Scatter => Finish(Colored(charts.Scatter(Column(0), Column(1)), (b, c) => b.Color(c)), Column(0), Column(1)),
            ChartKind.Histogram => Finish(
                Colored(charts.Histogram(Column(0), chart.Bins ?? HistogramChart.DefaultBins), (b, c) => b.Color(c)),
                Column(0)
            ),
            ChartKind.Density => Finish(Colored(charts.Density(Column(0)), (b, c) => b.Color(c)), Column(0)),
            ChartKind.Box => Finish(charts.Box(Column(0), Column(1)), Column(1), Column(0)),
            ChartKind.Correlation => charts.Correlation([.. chart.Columns]).Title(title).Build(),
            _ => throw new ArgumentOutOfRangeException(nameof(chart), chart.Kind, "is no kind of chart"),
        };

        TBuilder Colored<TBuilder>(TBuilder builder, Func<TBuilder, string, TBuilder> color) =>
            chart.Color is { } column ? color(builder, column) : builder;

        VegaLiteChart Finish<TBuilder>(TableChartBuilder<TBuilder> builder, string x, string? y = null)
            where TBuilder : TableChartBuilder<TBuilder>
        {
            var titled = builder.Title(title).Size(chart.Width, chart.Height).XTitle(Words(x));
            return (y is null ? titled : titled.YTitle(Words(y))).Build();
        }
    }

    private static string Words(string column) => column.Replace('_', ' ');
}
