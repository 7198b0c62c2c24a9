using Gozcu.Models.DataSets;
using static Gozcu.Models.Tests.Features.LookBack.LookBackSamples;

namespace Gozcu.Models.Tests.Features.LookBack;

/// <summary>How a definition says what looks back, and what is refused.</summary>
[TestFixture]
[Category("Unit")]
internal sealed class LookBackDefinitionTests
{
    [Test]
    public void Rules_AreRead_AndTheKeyIsTheEntityUnlessSaidOtherwise()
    {
        var said = Definition("{ name: f, lag: flow }", "look-back: { by: [], reset-after: 1.5h, warm-up: 20 }").LookBack;
        var unsaid = Definition("{ name: f, lag: flow }").LookBack;

        Assert.That(said.By, Is.Empty);
        Assert.That(said.ResetAfter, Is.EqualTo(TimeSpan.FromMinutes(90)));
        Assert.That(said.WarmUp, Is.EqualTo(WindowLength.OfRows(20)));
        Assert.That(unsaid.By, Is.EqualTo(new[] { "pump" }));
        Assert.That((unsaid.ResetAfter, unsaid.WarmUp), Is.EqualTo(((TimeSpan?)null, (WindowLength?)null)));
    }

    [TestCase("{ name: f, mean: flow, over: 250ms }", 0, 250)]
    [TestCase("{ name: f, mean: flow, over: 3 }", 3, 0)]
    [TestCase("{ name: f, mean: flow, over: 2d }", 0, 2 * 24 * 3600 * 1000)]
    public void Window_IsANumberOfReadingsOrATime(string feature, int rows, double milliseconds)
    {
        var window = Definition(feature).Features.Single().Over;

        Assert.That((window.Rows, window.Span.TotalMilliseconds), Is.EqualTo((rows, milliseconds)));
    }

    [TestCase("{ mean: flow, over: 3 }", "needs name")]
    [TestCase("{ name: f, mean: flow }", "over is missing")]
    [TestCase("{ name: f, mean: flow, over: 0 }", "over is '0', but must lie between 1 and 65536: it is a number of readings")]
    [TestCase("{ name: f, mean: flow, over: 10x }", "over is '10x', but must be a time above zero with a unit: ms, s, m, h or d")]
    [TestCase("{ name: f, mean: flow, over: -5s }", "over is '-5s', but must be a time above zero")]
    [TestCase("{ name: f, lag: flow, rows: 0 }", "rows is '0', but must lie between 1 and 65536")]
    [TestCase("{ name: f, lag: flow, over: 3 }", "over is not known here")]
    [TestCase("{ name: f, exponential-mean: flow }", "needs either factor or half-life")]
    [TestCase("{ name: f, exponential-mean: flow, factor: 0.1, half-life: 3s }", "needs either factor or half-life")]
    [TestCase("{ name: f, exponential-mean: flow, factor: 1.5 }", "factor is '1.5', but must lie above 0 and not above 1")]
    [TestCase("{ name: f, quantile: flow, over: 3 }", "probability is missing")]
    [TestCase("{ name: f, quantile: flow, over: 3, probability: 30 }", "probability is '30', but must lie between 0 and 1")]
    [TestCase("{ name: f, mean: flux, over: 3 }", "did you mean 'flow'?")]
    [TestCase("{ name: f, mean: at, over: 3 }", "it must be a number")]
    [TestCase("{ name: f, mean: flow, over: 3, scale: 2 }", "belongs to difference, ratio and product only")]
    [TestCase("{ weekday: flow }", "it must be a timestamp")]
    [TestCase("{ hour-of-day: at }\n{ name: f, mean: at, over: 3 }", "it must be a number")]
    [TestCase(
        "{ name: hour, hour-of-day: at }\n{ name: f, mean: hour, over: 3 }",
        "must name a column or a single feature, but hour yields several"
    )]
    [TestCase(
        "{ name: f, difference: [g, flow] }\n{ name: g, lag: flow }",
        "names 'g', which is neither a column nor a feature defined before this one"
    )]
    public void Mistakes_AreRefusedWithTheRule(string features, string message) =>
        Assert.That(() => Definition(features), Throws.TypeOf<DataSetException>().With.Message.Contains(message));

    [TestCase("look-back: { reset-after: 10 }", "reset-after is '10', but must be a time above zero with a unit")]
    [TestCase("look-back: { by: [pumps] }", "pumps")]
    [TestCase("look-back: { every: 3s }", "every is not known here")]
    public void MistakesInTheRules_AreRefused(string lookBack, string message) =>
        Assert.That(() => Definition("{ name: f, lag: flow }", lookBack), Throws.TypeOf<DataSetException>().With.Message.Contains(message));
}
