using Gozcu.Producer.Simulate;

namespace Gozcu.Producer.Tests.Simulate;

[TestFixture]
[Category("Unit")]
internal sealed class SeededRandomTests
{
    private const int Many = 100_000;

    [Test]
    public void SameSeedAndStream_GiveTheSameNumbers()
    {
        var first = new SeededRandom(7, 3);
        var second = new SeededRandom(7, 3);

        Assert.That(
            Enumerable.Range(0, 100).Select(_ => first.NextDouble()),
            Is.EqualTo(Enumerable.Range(0, 100).Select(_ => second.NextDouble()))
        );
    }

    [Test]
    public void FirstNumbers_AreThoseOfEveryPlatformAndVersion()
    {
        var random = new SeededRandom(1);

        // A change here changes every simulated history and every replay's malformed records.
        Assert.That(new[] { random.NextDouble(), random.NextDouble() }, Is.EqualTo(new[] { 0.7379906282582235, 0.858824597144353 }));
    }

    [TestCase(0, 1)]
    [TestCase(1, 2)]
    [TestCase(-1, -2)]
    public void NeighbouringStreams_AreNotCorrelated(int left, int right)
    {
        var a = new SeededRandom(1, left);
        var b = new SeededRandom(1, right);

        var product = Enumerable.Range(0, Many).Average(_ => a.NextNormal() * b.NextNormal());

        // The mean of n products of independent normals has deviation 1/sqrt(n); five of them.
        Assert.That(product, Is.EqualTo(0).Within(5 / Math.Sqrt(Many)));
    }

    [Test]
    public void Normal_HasMeanZeroDeviationOneAndItsTails()
    {
        var random = new SeededRandom(5);
        var values = Enumerable.Range(0, Many).Select(_ => random.NextNormal()).ToArray();

        Assert.That(values.Average(), Is.EqualTo(0).Within(0.02));
        Assert.That(values.Average(v => v * v), Is.EqualTo(1).Within(0.03));
        Assert.That(values.Count(v => Math.Abs(v) > 1.959964) / (double)Many, Is.EqualTo(0.05).Within(0.005));
    }

    [Test]
    public void Next_GivesEveryNumberAlikeAndNoOther()
    {
        var random = new SeededRandom(5);
        var counts = Enumerable.Range(0, Many).Select(_ => random.Next(10)).CountBy(n => n).ToDictionary();

        Assert.That(counts.Keys, Is.EquivalentTo(Enumerable.Range(0, 10)));
        Assert.That(counts.Values, Has.All.InRange(9_500, 10_500));
    }
}
