using Gozcu.Producer.Sending;

namespace Gozcu.Producer.Tests.Sending;

[TestFixture]
[Category("Unit")]
internal sealed class OffsetRangesTests
{
    [Test]
    public void Neighbours_BecomeOneRange_AndOthersRecordsPartThem()
    {
        var ranges = new OffsetRanges("t");
        foreach (var (partition, offset) in new[] { (1, 5L), (0, 0L), (0, 1L), (1, 6L), (0, 4L), (0, 5L) })
        {
            ranges.Add(partition, offset);
        }

        Assert.That(
            ranges.ToList(),
            Is.EqualTo(new[] { new OffsetRange("t", 0, 0, 1), new OffsetRange("t", 0, 4, 5), new OffsetRange("t", 1, 5, 6) })
        );
        Assert.That(ranges.ToList().Sum(r => r.Count), Is.EqualTo(6));
    }
}
