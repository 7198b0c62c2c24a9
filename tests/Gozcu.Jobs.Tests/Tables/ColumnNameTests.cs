using Gozcu.Jobs.Analyze;
using Gozcu.Jobs.Evaluate;
using Gozcu.Jobs.Running;
using Gozcu.Jobs.Split;
using Gozcu.Jobs.Train;

namespace Gozcu.Jobs.Tests.Tables;

/// <summary>Columns of a data set that are called as the jobs call their own.</summary>
[TestFixture]
[Category("EndToEnd")]
internal sealed class ColumnNameTests
{
    private const int Rows = 200;

    /// <summary>Names that jobs, MLlib, Spark or SQL use for themselves.</summary>
    private static readonly string[] Names =
    [
        "split",
        "score",
        "level",
        "label",
        "file",
        "code",
        "field",
        "message",
        "original",
        "weight",
        "features",
        "raw",
        "fold",
        "f0",
        "prediction",
        "probability",
        "rows",
        "anomalies",
        "count",
        "value",
        "_order",
        "_code",
        "_file",
        "_copy",
        "_rank",
        "_rows",
        "_total",
        "_metadata",
        "order",
        "select",
        "group",
        "date",
        "timestamp",
        "end",
    ];

    private JobRun _run = null!;

    [OneTimeSetUp]
    public async Task Split()
    {
        var data = new SmallData
        {
            Columns =
            [
                .. Names.Select(n =>
                    n == "label" ? "name: label, type: int, nullable: true"
                    : n == "split" ? "name: split, type: string"
                    : $"name: {n}, type: double"
                ),
            ],
            Features = [.. Names.Where(n => n is not ("label" or "split"))],
            Rest = "label: { column: label, positive: 1 }\nkey: [_order]\ncleaning: { duplicates: drop, duplicates-by: [_order, split] }",
            Model = "{ detector: random-forest, parameters: { trees: 5, max-depth: 4 }, threshold: { objective: f1 } }",
        };
        _run = await data.PreprocessAsync([
            string.Join(',', Names),
            .. Enumerable
                .Range(0, Rows)
                .Select(i =>
                    string.Join(
                        ',',
                        Names.Select(
                            (n, c) =>
                                n == "label" ? $"{(i % 4 == 0 ? 1 : 0)}"
                                : n == "split" ? (i % 3 == 0 ? "left" : "right")
                                : $"{i + c + (i % 4 == 0 ? 1000 : 0)}"
                        )
                    )
                ),
        ]);
        SplitJob.Run(_run, new SplitOptions());
    }

    [Test]
    public void Parts_HaveTheUsersColumnsUnchanged()
    {
        var parts = _run.Workspace.Read(_run.Spark, _run.Workspace.Parts("small"), "split");

        Assert.That(parts.Columns(), Is.EqualTo(Names.Append("gozcu_split")));
        Assert.That(parts.Filter("split = 'left'").Count(), Is.EqualTo((Rows + 2) / 3));
        Assert.That(
            parts.Select("gozcu_split").Distinct().Collect().Select(r => r.GetAs<string>(0)).Order(),
            Is.EqualTo(new[] { "test", "train", "validation" })
        );
        Assert.That(parts.Filter("level - _order <> -18").Count(), Is.EqualTo(0), "each column has its own values");
    }

    [Test]
    public void Model_IsTrainedJudgedAndAsked()
    {
        var trained = Training.Run(_run, new TrainOptions());
        var evaluated = EvaluateJob.Run(_run, new EvaluateOptions());
        var tables = AnalysisTables.Open(_run);

        Assert.That(trained.Features, Is.EqualTo(Names.Length - 2));
        Assert.That(evaluated.Scorecard.IsFit, Is.True, string.Join("; ", evaluated.Scorecard.Objections));
        Assert.That(tables.WhyMissing("scored"), Is.Null);
        var scored = _run.Spark.Sql(
            "SELECT split, level, label, gozcu_split, gozcu_score, gozcu_level, gozcu_label FROM scored WHERE label = 1"
        );
        Assert.That(
            scored.Filter("gozcu_label AND gozcu_level <> 'normal' AND level > 1000 AND split IN ('left', 'right')").Count(),
            Is.EqualTo(Rows / 4)
        );
    }

    [Test]
    public void Profile_TellsTheColumnsApart()
    {
        string[] names = ["level", "label", "_order", "count", "split"];
        var clean = _run.Workspace.Read(_run.Spark, _run.Workspace.Clean("small"), "preprocess");

        var profile = DataProfile.Of(clean.Select(names[0], [.. names.Skip(1)]), _run.DataSet);

        Assert.That(profile.Columns.Select(c => c.Name), Is.EqualTo(names));
        Assert.That(profile.Columns[0].Numbers!.Max, Is.EqualTo(Rows - 4 + 2 + 1000));
    }

    /// <summary>A table of somebody else's, not of a definition.</summary>
    [Test]
    public void Profile_TakesAnyName()
    {
        string[] names = ["a.b", "a b", "a`b", "a\"b", "Ä", "name", "NAME", "count(1)", ""];
        var data = _run.Spark.Range(10).SelectExpr([.. names.Select((_, i) => $"id + {i} AS c{i}")]).ToDF(names);

        var profile = DataProfile.Of(data);

        Assert.That(profile.Columns.Select(c => c.Name), Is.EqualTo(names));
        Assert.That(profile.Columns.Select(c => c.Numbers!.Min), Is.EqualTo(names.Select((_, i) => (double)i)));
        Assert.That(profile.Correlations[0].First, Is.EqualTo("a.b"));
    }
}
