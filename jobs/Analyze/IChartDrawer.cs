using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.Analyze;

/// <summary>Draws the charts that questions ask for.</summary>
internal interface IChartDrawer
{
    /// <summary>Draws one.</summary>
    /// <param name="answer">The answer's rows.</param>
    /// <param name="chart">What to draw of them.</param>
    /// <param name="title">The title when the chart has none.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task<ChartDrawing> DrawAsync(DataFrame answer, QuestionChart chart, string title, CancellationToken cancellationToken);
}
