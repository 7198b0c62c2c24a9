using Gozcu.Charts;
using Gozcu.Jobs.Evaluate;
using Gozcu.Jobs.Preprocess;
using Gozcu.Jobs.Split;
using Gozcu.Jobs.Train;
using Gozcu.Models.Evaluation;
using Gozcu.Models.Packages;
using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Streaming;

namespace Gozcu.Notebooks.Formatting;

/// <summary>Formatters of the kernel for the suite's types.</summary>
internal static class Formatters
{
    private const string Png = "image/png";

    /// <param name="inJupyter">True if the frontend is Jupyter.</param>
    public static void Register(bool inJupyter)
    {
        Html<DataFrame>(DataFrameTable.Html);
        // A stream is shown by the live table that follows: see CellJobs.
        Html<StreamingQuery>(query => $"<small>stream {Markup.Escape(query.Name ?? query.Id)}</small>");
        Html<ModelPackage>(package => ManifestCard.Html(package.Manifest));
        Html<PackageManifest>(ManifestCard.Html);
        Html<EvaluateResult>(result => ScorecardMarkup.Html($"{result.Model} {result.Version} ({result.Detector})", result.Scorecard));
        Html<PreprocessResult>(ResultTables.Html);
        Html<SplitResult>(ResultTables.Html);
        Html<TrainResult>(ResultTables.Html);
        Html<Scorecard>(card => ScorecardMarkup.Html("model", card));
        // Frontends that support Vega-Lite draw the chart; code hosts and printed pages show the picture.
        Formatter.Register<VegaLiteChart>(chart => chart.ToJson(), VegaLiteChart.MimeType);
        Formatter.Register<VegaLiteChart>(ChartPicture.Png, Png);
        Formatter.Register<VegaLiteChart>(ChartPicture.Html, HtmlFormatter.MimeType);
        // .NET Interactive sends Jupyter all JSON except application/json as text, and JupyterLab interprets a chart that is text as its address.
        Formatter.SetPreferredMimeTypesFor(typeof(VegaLiteChart), inJupyter ? [HtmlFormatter.MimeType] : [VegaLiteChart.MimeType, Png]);
    }

    private static void Html<T>(Func<T, string> format)
    {
        Formatter.Register(format, HtmlFormatter.MimeType);
        Formatter.SetPreferredMimeTypesFor(typeof(T), HtmlFormatter.MimeType);
    }
}
