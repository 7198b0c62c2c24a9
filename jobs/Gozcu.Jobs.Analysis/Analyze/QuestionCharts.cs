using Gozcu.Charts;
using Gozcu.Charts.Kinds;
using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.Analyze;

/// <summary>Draws the charts of questions from their answers.</summary>
internal static class QuestionCharts
{
    /// <summary>Largest number of bars; those with the smallest sums share one.</summary>
    private const int MostBars = 60;

    /// <param name="answer">Rows of the answer.</param>
    /// <param name="chart">Chart to draw.</param>
    /// <param name="title">Title.</param>
    /// <exception cref="ChartException">The type of a column does not allow this chart.</exception>
    public static VegaLiteChart Of(DataFrame answer, QuestionChart chart, string title)
    {
        var charts = Chart.From(answer);
        string Column(int i) => chart.Columns[i];
        return chart.Kind switch
        {
            // An answer has one row per bar and colour, so the sum is the value itself. Long labels make bars horizontal, so the axes are named above them.
            QuestionChartKind.Bars => Colored(charts.Bars(Column(0), Column(1), BarAggregate.Sum), (b, c) => b.Color(c))
                .Top(MostBars)
                .Title(title)
                .Remark($"{Words(Column(1))} by {Words(Column(0))}")
                .XTitle("")
                .YTitle("")
                .Build(),
            QuestionChartKind.Line => Finish(Colored(charts.Line(Column(0), Column(1)), (b, c) => b.Color(c)), Column(0), Column(1)),
            QuestionChartKind.Scatter => Finish(Colored(charts.Scatter(Column(0), Column(1)), (b, c) => b.Color(c)), Column(0), Column(1)),
            QuestionChartKind.Histogram => Finish(
                Colored(charts.Histogram(Column(0), chart.Bins ?? HistogramChart.DefaultBins), (b, c) => b.Color(c)),
                Column(0)
            ),
            QuestionChartKind.Density => Finish(Colored(charts.Density(Column(0)), (b, c) => b.Color(c)), Column(0)),
            QuestionChartKind.Box => Finish(charts.Box(Column(0), Column(1)), Column(1), Column(0)),
            QuestionChartKind.Correlation => charts.Correlation([.. chart.Columns]).Title(title).Build(),
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
