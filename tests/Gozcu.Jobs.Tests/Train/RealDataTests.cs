using Gozcu.Jobs.Evaluate;
using Gozcu.Jobs.Preprocess;
using Gozcu.Jobs.Running;
using Gozcu.Jobs.Split;
using Gozcu.Jobs.Train;
using Gozcu.Models.DataSets;
using Gozcu.Models.DataSets.Files;

namespace Gozcu.Jobs.Tests.Train;

/// <summary>The data sets that come with the jobs, from their files to a scorecard. Where the files cannot be had the tests are skipped.</summary>
[TestFixture]
[Category("EndToEnd")]
internal sealed class RealDataTests
{
    [Test]
    public async Task Ai4i_DefaultModelFindsFailures()
    {
        var run = await SplitAsync("ai4i2020", rows: 10_000);

        Training.Run(run, new TrainOptions());
        var result = Judge(run);

        Assert.That(result.Scorecard.IsFit, Is.True, string.Join("; ", result.Scorecard.Objections));
        Assert.That(result.Scorecard.Confusion.F1, Is.GreaterThan(0.75));
        Assert.That(result.Scorecard.AreaUnderPr, Is.GreaterThan(0.75));
        Assert.That(result.Unscored, Is.Zero);
    }

    [TestCase("skab", 9_405 + 18_160)]
    [TestCase("nab-machine-temperature", 22_695)]
    public async Task OtherDataSets_GoThroughEveryJob(string name, int rows)
    {
        var run = await SplitAsync(name, rows);

        Training.Run(run, new TrainOptions());
        var result = Judge(run);

        Assert.That(result.Scorecard.Positives, Is.GreaterThan(0));
        Assert.That(result.Scorecard.AreaUnderRoc, Is.GreaterThan(0.5), "the score must say something");
    }

    private static async Task<JobRun> SplitAsync(string name, int rows)
    {
        var dataSet = new DataSetCatalog().Open(name);
        try
        {
            await new DataFiles().LocateAsync(dataSet);
        }
        catch (DataUnavailableException e)
        {
            Assert.Ignore(e.Message);
        }
        var run = JobsFixture.NewRun(dataSet);
        var preprocessed = await PreprocessJob.RunAsync(run, null, [], CancellationToken.None);
        Assert.That(preprocessed.Read, Is.EqualTo(rows));
        Assert.That(preprocessed.Clean, Is.GreaterThan(0.99 * rows));
        var split = SplitJob.Run(run, new SplitOptions());
        Assert.That(split.Parts.Sum(p => p.Rows), Is.EqualTo(preprocessed.Clean));
        return run;
    }

    private static EvaluateResult Judge(JobRun run)
    {
        var result = EvaluateJob.Run(run, new EvaluateOptions());
        ScorecardTable.Show(run.Context.Console, result);
        return result;
    }
}
