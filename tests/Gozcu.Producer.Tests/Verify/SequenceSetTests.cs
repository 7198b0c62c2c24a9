using Gozcu.Producer.Simulate;
using Gozcu.Producer.Verify;

namespace Gozcu.Producer.Tests.Verify;

[TestFixture]
[Category("Unit")]
internal sealed class SequenceSetTests
{
    [Test]
    public void RandomNumbers_GiveWhatASetGives([Range(1, 8)] int seed)
    {
        var random = new SeededRandom(seed);
        var set = new SequenceSet();
        var expected = new HashSet<long>();
        for (var i = 0; i < 20_000; i++)
        {
            // Runs and holes, over several blocks.
            long number = random.Next(4) == 0 ? random.Next(300_000) : 100_000 + random.Next(3000);
            Assert.That(set.Add(number), Is.EqualTo(expected.Add(number)));
        }
        const long end = 300_000;

        var missing = set.Gaps(end).SelectMany(g => Enumerable.Range((int)g.First, (int)(g.Last - g.First + 1))).Select(n => (long)n);

        Assert.That(set.Count, Is.EqualTo(expected.Count));
        Assert.That(set.Max, Is.EqualTo(expected.Max()));
        Assert.That(missing, Is.EqualTo(Enumerable.Range(0, (int)end).Select(n => (long)n).Where(n => !expected.Contains(n))));
    }

    [Test]
    public void Gaps_AreWholeRanges_AlsoAcrossBlocks()
    {
        var set = new SequenceSet();
        set.Add(0);
        set.Add(200_000);

        Assert.That(set.Gaps(200_005), Is.EqualTo(new[] { (1L, 199_999L), (200_001L, 200_004L) }));
        Assert.That(set.Gaps(100), Is.EqualTo(new[] { (1L, 99L) }));
        Assert.That(new SequenceSet().Gaps(0), Is.Empty);
    }

    [Test]
    public void ReadInOrder_HoldsNoMoreThanOneBlock_AndStillKnowsDoubles()
    {
        var set = new SequenceSet();
        for (var i = 0; i < 1_000_000; i++)
        {
            Assert.That(set.Add(i), Is.True);
        }

        Assert.That(set.OpenBlocks, Is.EqualTo(1));
        Assert.That(set.Add(5), Is.False);
        Assert.That(set.Gaps(1_000_000), Is.Empty);
    }
}
