using System.Text.Json.Nodes;
using Gozcu.Notebooks.Runner.Checking;
using Gozcu.Notebooks.Runner.Documents;

namespace Gozcu.Notebooks.Tests.Runner;

[TestFixture]
[Category("Unit")]
internal sealed class OutputComparisonTests
{
    [TestCase("mean 0.8312", "mean 0.8313", 0.001, true)]
    [TestCase("mean 0.8312", "mean 0.8413", 0.001, false)]
    [TestCase("f1 of 3", "f2 of 3", 0.5, false, Description = "a digit in a name is no number")]
    [TestCase("-5 K", "5 K", 0.5, false)]
    [TestCase("1e-7", "1.0000001e-7", 0.001, true)]
    [TestCase("a", "a b", 0.001, false)]
    public void Numbers_MayBeApartByTheTolerance(string stored, string now, double tolerance, bool same) =>
        Assert.That(new OutputComparison(tolerance).Difference(stored, now) is null, Is.EqualTo(same));

    [Test]
    public void Difference_NamesOutputAndBothTexts()
    {
        var cell = CellOf("""{"output_type":"stream","name":"stdout","text":["one 1\n"]}""");

        var differences = new OutputComparison(0).Differences(
            cell,
            [Parse("""{"output_type":"stream","name":"stdout","text":["one 2\n"]}""")]
        );

        Assert.That(differences.Single(), Does.StartWith("output 1, text:").And.Contain("one 1").And.Contain("one 2"));
    }

    [Test]
    public void Pictures_AreNotCompared_WhatTheyAreDrawnFromIs()
    {
        var cell = CellOf(
            """{"output_type":"display_data","metadata":{},"data":{"image/svg+xml":["<svg a/>"],"application/x+json":{"x":1}}}"""
        );
        var other =
            """{"output_type":"display_data","metadata":{},"data":{"image/svg+xml":["<svg b/>"],"application/x+json":{"x":VALUE}}}""";
        var comparison = new OutputComparison(0.01);

        Assert.That(comparison.Differences(cell, [Parse(other.Replace("VALUE", "1.001", StringComparison.Ordinal))]), Is.Empty);
        Assert.That(comparison.Differences(cell, [Parse(other.Replace("VALUE", "2", StringComparison.Ordinal))]), Is.Not.Empty);
    }

    [Test]
    public void CellThatVaries_IsComparedByKindsOnly()
    {
        var cell = CellOf("""{"output_type":"stream","name":"stdout","text":["5 ms"]}""", NotebookCell.VariesTag);
        var comparison = new OutputComparison(0);

        Assert.That(comparison.Differences(cell, [Parse("""{"output_type":"stream","name":"stdout","text":["9 s"]}""")]), Is.Empty);
        Assert.That(comparison.Differences(cell, [Parse("""{"output_type":"stream","name":"stderr","text":["9 s"]}""")]), Is.Not.Empty);
    }

    private static NotebookCell CellOf(string output, params string[] tags) =>
        new(
            new JsonObject
            {
                ["cell_type"] = "code",
                ["metadata"] = new JsonObject { ["tags"] = new JsonArray([.. tags]) },
                ["outputs"] = new JsonArray(Parse(output)),
            },
            number: 1
        );

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
}
