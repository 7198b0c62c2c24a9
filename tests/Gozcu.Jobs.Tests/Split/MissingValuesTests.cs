using System.Globalization;
using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.Running;
using Gozcu.Jobs.Split;
using Gozcu.Models.DataSets;
using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.Tests.Split;

/// <summary>Rows without a value in the column that divides rows, and tables without anything that identifies a row.</summary>
[TestFixture]
[Category("EndToEnd")]
internal sealed class MissingValuesTests
{
    private const int Rows = 300;
    private JobRun _run = null!;

    [OneTimeSetUp]
    public async Task Preprocess()
    {
        var data = new SmallData
        {
            Columns =
            [
                "name: id, type: int",
                "name: batch, type: string, nullable: true",
                "name: moment, type: timestamp, nullable: true",
                "name: weight, type: double, nullable: true",
                "name: failed, type: int, nullable: true",
            ],
            Features = ["id"],
            Rest = "time: { column: moment }",
            Split = "method: group, by: batch",
        };
        _run = await data.PreprocessAsync([
            "id,batch,moment,weight,failed",
            .. Enumerable
                .Range(0, Rows)
                .Select(i =>
                    string.Join(
                        ',',
                        i,
                        i % 10 == 3 ? "" : $"b{i % 12}",
                        i % 6 == 1 ? "" : new DateTime(2026, 1, 1).AddMinutes(i).ToString("s", CultureInfo.InvariantCulture) + "Z",
                        i % 7 == 0 ? "" : $"{i % 9}.5",
                        i % 11 == 5 ? "" : $"{i % 4 / 3}"
                    )
                ),
        ]);
    }

    [Test]
    public async Task GroupsThatAreMissingInEveryRow_AreSaidWhereAPartGetsNoRow()
    {
        var data = new SmallData
        {
            Columns = ["name: id, type: int", "name: batch, type: string, nullable: true", "name: failed, type: int, nullable: true"],
            Features = ["id"],
            Split = "method: group, by: batch",
        };
        var run = await data.PreprocessAsync(["id,batch,failed", .. Enumerable.Range(0, 20).Select(i => $"{i},,{i % 2}")]);

        Assert.That(
            () => SplitJob.Run(run, new SplitOptions()),
            Throws.TypeOf<UsageException>().With.Message.Contains("no row of data set").And.Message.Contains("20 rows have no batch")
        );
    }

    [TestCase(SplitMethod.Group, "30 rows have no batch")]
    [TestCase(SplitMethod.Time, "50 rows have no moment")]
    [TestCase(SplitMethod.Stratified, null)]
    public void EveryRow_IsInExactlyOnePart(SplitMethod method, string? remark)
    {
        var result = SplitJob.Run(_run, new SplitOptions { Method = method });

        Assert.That(result.Parts.Sum(p => p.Rows), Is.EqualTo(Rows));
        Assert.That(Parts().Select("id").Distinct().Count(), Is.EqualTo(Rows));
        Assert.That(result.Remark, remark is null ? Is.Null : Does.StartWith(remark));
    }

    [Test]
    public void WithoutGroup_RowsStayTogether()
    {
        SplitJob.Run(_run, new SplitOptions { Method = SplitMethod.Group });

        Assert.That(Parts().Filter("batch IS NULL").Select("split").Distinct().Count(), Is.EqualTo(1));
        Assert.That(Parts().GroupBy("batch").Agg(Functions.Expr("count(distinct split)").Alias("n")).Filter("n > 1").Count(), Is.Zero);
    }

    [Test]
    public void WithoutTime_RowsTrain()
    {
        SplitJob.Run(_run, new SplitOptions { Method = SplitMethod.Time });

        var parts = Parts().Filter("moment IS NULL").Select("split").Distinct().Collect().Select(r => r.GetAs<string>(0));
        Assert.That(parts, Is.EqualTo(new[] { "train" }));
    }

    [Test]
    public void Labels_AreCountedOfLabelledRows()
    {
        var result = SplitJob.Run(_run, new SplitOptions { Method = SplitMethod.Stratified });

        // 27 of 300 rows have no label; of the others those of i % 4 == 3 are anomalies.
        var unlabelled = Enumerable.Range(0, Rows).Count(i => i % 11 == 5);
        Assert.That(result.Parts.Sum(p => p.Labelled), Is.EqualTo(Rows - unlabelled));
        Assert.That(result.Parts.Sum(p => p.Anomalies), Is.EqualTo(Enumerable.Range(0, Rows).Count(i => i % 11 != 5 && i % 4 == 3)));
        Assert.That(result.Parts[0].DescribeAnomalies(), Does.EndWith("labelled"));
    }

    [TestCase("group, by: weight", "43 rows have no weight")]
    public async Task ByNumbers_MissingOnesAreOneGroup(string method, string remark)
    {
        var data = new SmallData
        {
            Columns = ["name: weight, type: double, nullable: true", "name: failed, type: int, nullable: true"],
            Features = ["weight"],
            Split = "method: " + method,
        };
        var run = await data.PreprocessAsync([
            "weight,failed",
            .. Enumerable.Range(0, Rows).Select(i => $"{(i % 7 == 0 ? "" : $"{i % 9}.5")},{i % 4 / 3}"),
        ]);

        var result = SplitJob.Run(run, new SplitOptions());

        Assert.That(result.Parts.Sum(p => p.Rows), Is.EqualTo(Rows));
        Assert.That(result.Remark, Does.StartWith(remark));
    }

    private DataFrame Parts() => _run.Workspace.Read(_run.Spark, _run.Workspace.Parts("small"), "split");
}
