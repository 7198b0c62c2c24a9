using Gozcu.Charts.Kinds;
using Gozcu.Models.DataSets;
using Gozcu.Models.DataSets.Files;
using Gozcu.Models.Evaluation;
using Gozcu.Spark.Tests.Documentation;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Charts.Tests.Documentation;

/// <summary>The snippets of docs/charts.md, compiled and run over real data; the pictures are what they draw.</summary>
[Category("EndToEnd")]
internal sealed class ChartsGuideTests
{
    private static readonly DataSetDefinition Ai4i = new DataSetCatalog().Open("ai4i2020");

    private string _file = "";
    private DataFrame _readings = null!;
    private DataFrame _temperatures = null!;

    [OneTimeSetUp]
    public async Task ReadAsync()
    {
        _file = await FileOfAsync(Ai4i);
        // The definition's columns carry other names than the file's.
        _readings = Read(_file).ToDF([.. Ai4i.Columns.Select(column => column.Name)]).Cache();
        _temperatures = Read(await FileOfAsync(new DataSetCatalog().Open("nab-machine-temperature"))).ToDF("time", "temperature").Cache();
    }

    [Test]
    public void Blocks_AreTheSnippetsOfThisFile() =>
        Assert.That(GuideSnippets.BlocksOf("docs/charts.md"), Is.EquivalentTo(GuideSnippets.RegionsOf("ChartsGuideTests.cs")));

    [Test]
    public async Task HistogramOfACsv()
    {
        _ = ChartsFixture.Session;
        var file = _file;

        #region guide
        DataFrame data = SparkSession.Builder().GetOrCreate().Read().Option("header", true).Option("inferSchema", true).Csv(file);
        VegaLiteChart chart = Chart.From(data).Histogram("Torque [Nm]").Build();
        await chart.SaveAsync("torque.svg");
        #endregion

        Assert.That(await File.ReadAllTextAsync("torque.svg"), Does.Contain("Torque [Nm]"));
        Assert.That(chart.Field<long>("rows").Sum(), Is.EqualTo(10_000));
        File.Delete("torque.svg");
    }

    [Test]
    public async Task Definition()
    {
        var readings = _readings;

        #region guide
        DataFrameCharts charts = Chart.From(readings, new DataSetCatalog().Open("ai4i2020"));
        VegaLiteChart wear = charts.Histogram("tool_wear", bins: 30).Color("type").Title("Tool wear by quality").Build();
        #endregion

        Assert.That(wear.ToJson(), Does.Contain("tool_wear [min]"));
        await GuidePictures.DrawAsync(wear, "histogram");
    }

    [Test]
    public async Task Distributions()
    {
        var charts = Chart.From(_readings, Ai4i);

        #region guide
        VegaLiteChart torque = charts.Density("torque").Color("machine_failure").Build();
        VegaLiteChart speeds = charts.Box("rotational_speed", by: "type").Build();
        VegaLiteChart failures = charts.Bars("type", "machine_failure").YTitle("failure rate").Build();
        VegaLiteChart products = charts.Bars("product_id", "tool_wear", BarAggregate.Sum).Top(10).Build();
        #endregion

        Assert.That(products.Note, Does.Contain("largest sums"));
        await GuidePictures.DrawAsync(torque, "density");
        await GuidePictures.DrawAsync(speeds, "box");
        await GuidePictures.DrawAsync(failures, "bars");
    }

    [Test]
    public async Task Relations()
    {
        var charts = Chart.From(_readings, Ai4i);

        #region guide
        VegaLiteChart points = charts.Scatter("rotational_speed", "torque").Color("machine_failure").Limit(2_000, seed: 7).Build();
        VegaLiteChart correlation = charts.Correlation("air_temperature", "process_temperature", "rotational_speed", "torque").Build();
        Console.WriteLine(points.Note); // 2,000 of 10,000 rows, a random sample
        #endregion

        Assert.That(points.Note, Is.EqualTo("2,000 of 10,000 rows, a random sample"));
        await GuidePictures.DrawAsync(points, "scatter");
        await GuidePictures.DrawAsync(correlation, "correlation");
    }

    [Test]
    public async Task Times()
    {
        var temperatures = _temperatures;

        #region guide
        VegaLiteChart line = Chart.From(temperatures).Line("time", "temperature").YTitle("temperature [°F]").Size(720, 260).Build();
        VegaLiteChart gaps = Chart.From(temperatures).MissingValues(time: "time").Build();
        #endregion

        Assert.That(line.Field<double>("y").Min(), Is.EqualTo(temperatures.Agg(Min("temperature")).Collect().Single().GetAs<double>(0)));
        await GuidePictures.DrawAsync(line, "line");
        await GuidePictures.DrawAsync(gaps, "missing");
    }

    [Test]
    public async Task Scores()
    {
        var scored = _temperatures.WithColumn("score", Expr("abs(temperature - 88) / 88"));

        #region guide
        VegaLiteChart alerts = Chart.From(scored).Scores("time", "score", warning: 0.4, critical: 0.7).Build();
        #endregion

        Assert.That(alerts.Note, Does.StartWith("22,695 scores: "));
        await GuidePictures.DrawAsync(alerts, "scores");
    }

    [Test]
    public async Task Models()
    {
        var random = new Random(1);
        bool[] labels = [.. Enumerable.Range(0, 5_000).Select(i => i % 20 == 0)];
        double[] forest = [.. labels.Select(label => random.NextDouble() + (label ? 0.7 : 0))];
        double[] zScore = [.. labels.Select(label => random.NextDouble() + (label ? 0.2 : 0))];

        #region guide
        VegaLiteChart roc = Chart
            .Roc(("random forest", new ScoreCurve(forest, labels)), ("z-score", new ScoreCurve(zScore, labels)))
            .Build();
        VegaLiteChart precision = Chart.PrecisionRecall(("random forest", new ScoreCurve(forest, labels))).Build();
        VegaLiteChart confusion = Chart.Confusion(ConfusionMatrix.Count(forest, labels, threshold: 0.9)).Build();
        VegaLiteChart reasons = Chart.Contributions(("torque", 0.31), ("tool_wear", -0.12), ("power", 0.09)).Build();
        #endregion

        await GuidePictures.DrawAsync(roc, "roc");
        await GuidePictures.DrawAsync(precision, "precision-recall");
        await GuidePictures.DrawAsync(confusion, "confusion");
        await GuidePictures.DrawAsync(reasons, "contributions");
    }

    [Test]
    public async Task Rows()
    {
        #region guide
        var runs = Enumerable.Range(1, 20).Select(i => new { Trees = i * 10, F1 = 0.9 - 0.4 / i });
        VegaLiteChart trials = Chart.From(runs).Line("Trees", "F1").Title("More trees, less gain").Build();
        #endregion

        await GuidePictures.DrawAsync(trials, "rows");
    }

    [Test]
    public async Task Drawing()
    {
        var charts = new[] { Chart.Confusion(new ConfusionMatrix(59, 12, 1920, 8)).Build() };
        var folder = ChartsFixture.NewFolder();

        #region guide
        await using var renderer = new ChartRenderer();
        foreach (VegaLiteChart chart in charts)
        {
            string svg = await renderer.SvgAsync(chart, ChartTheme.Dark);
            byte[] png = await renderer.PngAsync(chart, ChartTheme.Light, scale: 2);
            await renderer.SaveAsync(chart, Path.Combine(folder, chart.Title + ".png"));
        }
        #endregion

        Assert.That(File.Exists(Path.Combine(folder, "Confusion matrix.png")));
    }

    private static DataFrame Read(string file) => ChartsFixture.Session.Read().Option("header", true).Option("inferSchema", true).Csv(file);

    private static async Task<string> FileOfAsync(DataSetDefinition dataSet) =>
        (await new DataFiles().LocateAsync(dataSet)).Files[0].FullPath;
}
