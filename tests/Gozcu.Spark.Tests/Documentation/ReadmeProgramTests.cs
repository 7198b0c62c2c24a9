using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Spark.Tests.Documentation;

/// <summary>The README's program, compiled and run; its lines must be those of the README.</summary>
[TestFixture]
[Category("EndToEnd")]
internal sealed class ReadmeProgramTests
{
    [Test]
    public void ProgramOfTheReadme_CountsWhatIsAboveTheLimit()
    {
        var spark = SparkFixture.Session;
        using var output = new StringWriter();

        Program(spark, output);

        Assert.That(output.ToString().Trim(), Is.EqualTo("59 readings are above 40 °C"));
    }

    [Test]
    public void LinesOfTheProgram_AreInTheReadme()
    {
        var readme = File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, "README.md"));

        Assert.That(
            new[]
            {
                "var limit = 40.0;",
                "var isHot = Udf<double, bool>(celsius => celsius > limit);",
                "var hot = spark.Range(0, 100).Select(Col(\"id\").Cast(\"double\").Alias(\"celsius\")).Filter(isHot(Col(\"celsius\")));",
                "Console.WriteLine($\"{hot.Count()} readings are above {limit} °C\");",
            },
            Has.All.Matches<string>(line => readme.Contains(line, StringComparison.Ordinal))
        );
    }

    private static void Program(SparkSession spark, StringWriter output)
    {
        var limit = 40.0;
        var isHot = Udf<double, bool>(celsius => celsius > limit);
        var hot = spark.Range(0, 100).Select(Col("id").Cast("double").Alias("celsius")).Filter(isHot(Col("celsius")));
        output.WriteLine($"{hot.Count()} readings are above {limit} °C");
    }
}
