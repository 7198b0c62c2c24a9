using Microsoft.Spark;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Util;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Spark.Tests.Documentation;

/// <summary>The snippets of docs/closures.md, compiled and run.</summary>
[Category("EndToEnd")]
internal sealed class ClosuresGuideTests
{
    private static DataFrame Readings =>
        SparkFixture.Session.Sql("SELECT * FROM VALUES ('a', 3.0D), ('a', NULL), ('b', 1.0D) AS t(machine, load)");

    [Test]
    public void Blocks_AreTheSnippetsOfThisFile() =>
        Assert.That(GuideSnippets.BlocksOf("docs/closures.md"), Is.EquivalentTo(GuideSnippets.RegionsOf("ClosuresGuideTests.cs")));

    [Test]
    public void Broadcasts()
    {
        SparkSession spark = SparkFixture.Session;
        DataFrame readings = Readings;

        #region guide
        Broadcast<Dictionary<string, string>> names = spark.SparkContext.Broadcast(
            new Dictionary<string, string> { ["a"] = "boiler", ["b"] = "pump" }
        );
        Func<Column, Column> named = Udf<string, string>(machine => names.Value()[machine]);
        DataFrame withNames = readings.Select(named(Col("machine")).Alias("name"));
        #endregion

        Assert.That(withNames.Collect().Select(r => r.GetAs<string>("name")), Is.EqualTo(new[] { "boiler", "boiler", "pump" }));
    }

    [Test]
    public void Accumulators()
    {
        SparkSession spark = SparkFixture.Session;
        DataFrame readings = Readings;

        #region guide
        LongAccumulator missing = spark.SparkContext.LongAccumulator("readings without load");
        Func<Column, Column> load = Udf<double?, double>(value =>
        {
            if (value is null)
            {
                missing.Add(1);
            }

            return value ?? 0;
        });
        double total = readings.Select(load(Col("load")).Alias("load")).Agg(Sum(Col("load"))).First().GetAs<double>(0);
        Console.WriteLine($"{total}, {missing.Value} missing");
        #endregion

        Assert.That((total, missing.Value), Is.EqualTo((4.0, 1L)));
    }
}
