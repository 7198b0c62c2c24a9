using Gozcu.Producer.Simulate;

namespace Gozcu.Producer.Tests.Simulate;

[TestFixture]
[Category("Unit")]
internal sealed class WeightedWalkTests
{
    [Test]
    public void RunningSums_GiveWhatTheDefinitionGives()
    {
        var walk = new WeightedWalk(new SeededRandom(3));
        var random = new SeededRandom(3);
        var window = Enumerable.Range(0, 300).Select(_ => random.NextNormal()).ToList();
        var weights = Enumerable.Range(0, 300).Select(i => 1 + 0.5 * i / 299).ToArray();

        for (var i = 0; i < 1000; i++)
        {
            var mean = window.Zip(weights, (v, w) => v * w).Sum() / weights.Sum();
            var variance = window.Zip(weights, (v, w) => w * (v - mean) * (v - mean)).Sum() / weights.Sum();
            var expected = 0.8 * mean + (0.8 * Math.Sqrt(variance) + 0.2) * random.NextNormal();

            var actual = walk.Next();

            Assert.That(actual, Is.EqualTo(expected).Within(1e-9), $"value {i}");
            window.RemoveAt(0);
            window.Add(actual);
        }
    }

    [Test]
    public void LongRun_KeepsMeanAndDeviation()
    {
        var values = Values(walks: 20, length: 100_000);

        Assert.That(values.SelectMany(v => v).Average(), Is.EqualTo(0).Within(0.03));
        Assert.That(Math.Sqrt(values.SelectMany(v => v).Average(v => v * v)), Is.EqualTo(1).Within(0.03));
    }

    [Test]
    public void Values_WanderTogether_UnlikeIndependentDraws()
    {
        // The mean of 300 independent draws would have a variance of 1/300. A process that takes 0.8 of its last 300 values' mean wanders.
        var blocks = Values(walks: 20, length: 60_000).SelectMany(v => v.Chunk(300)).Select(block => block.Average()).ToArray();
        var means = blocks.Average();

        var variance = blocks.Average(b => (b - means) * (b - means));

        Assert.That(variance, Is.InRange(2.0 / 300, 10.0 / 300));
    }

    private static List<double[]> Values(int walks, int length) =>
        [
            .. Enumerable
                .Range(0, walks)
                .Select(i =>
                {
                    var walk = new WeightedWalk(new SeededRandom(11, i));
                    return Enumerable.Range(0, length).Select(_ => walk.Next()).ToArray();
                }),
        ];
}
