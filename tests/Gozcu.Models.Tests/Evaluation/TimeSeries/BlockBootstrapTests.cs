using Gozcu.Models.Evaluation;
using Gozcu.Models.Evaluation.TimeSeries;

namespace Gozcu.Models.Tests.Evaluation.TimeSeries;

[Category("Unit")]
public class BlockBootstrapTests
{
    [Test]
    public void SeriesAreResampledWhole()
    {
        // In five of ten series all is found, in five nothing. The recall of a draw is a tenth of a binomial number with n = 10, p = 1/2: 95 % between 2 and 8.
        ScoredSeries[] series = [.. Enumerable.Range(0, 10).Select(i => Sample.Letters(i < 5 ? "nnnnAAAAnn" : "nnnnaaaann"))];

        Assert.That(BlockBootstrap.Of(series, Recall, draws: 4000), Is.EqualTo(new Interval(0.2, 0.8)));
    }

    [Test]
    public void FewSeries_AreCutIntoBlocks()
    {
        // Twenty blocks of ten rows, found or not as above: the binomial number with n = 20 lies between 6 and 14.
        var rows = string.Concat(Enumerable.Range(0, 20).Select(i => i < 10 ? "nnnnAAAAnn" : "nnnnaaaann"));

        var blocks = BlockBootstrap.Blocks([Sample.Letters(rows)], 10);
        var interval = BlockBootstrap.Of([Sample.Letters(rows)], Recall, blockRows: 10, draws: 4000);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(blocks, Has.Count.EqualTo(20));
            Assert.That(blocks.Select(block => block.Length), Is.All.EqualTo(10));
            Assert.That(interval, Is.EqualTo(new Interval(0.3, 0.7)));
        }
    }

    [Test]
    public void FewBlocks_GiveNoInterval() => Assert.That(BlockBootstrap.Of([Sample.Letters("nnaann")], Recall, blockRows: 1000), Is.Null);

    [Test]
    public void MetricThatMostDrawsDoNotDefine_HasNoInterval()
    {
        ScoredSeries[] series = [.. Enumerable.Range(0, 10).Select(_ => Sample.Letters("nn"))];

        Assert.That(BlockBootstrap.Of(series, _ => double.NaN), Is.Null);
    }

    private static double Recall(IReadOnlyList<ScoredSeries> series) => EventScore.Of(series).Recall;
}
