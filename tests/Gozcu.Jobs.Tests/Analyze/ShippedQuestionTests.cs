using System.Globalization;
using Gozcu.Hosting.Terminal;
using Gozcu.Jobs.Analyze;
using Gozcu.Jobs.Preprocess;
using Gozcu.Jobs.Running;
using Gozcu.Jobs.Split;
using Gozcu.Jobs.Train;
using Gozcu.Models.DataSets;
using Gozcu.Models.DataSets.Files;
using Gozcu.Producer.Simulate;

namespace Gozcu.Jobs.Tests.Analyze;

/// <summary>The questions that come with the data sets, asked of the real data. Where the files cannot be had the tests are skipped.</summary>
[TestFixture]
[Category("EndToEnd")]
internal sealed class ShippedQuestionTests
{
    [Test]
    public async Task Ai4i_AnswersAreWhatTheFileHolds()
    {
        var dataSet = new DataSetCatalog().Open("ai4i2020");
        var data = await LocateAsync(dataSet);

        var answers = (await AnswerAsync(dataSet, [], "logistic-regression", 6)).ToDictionary(a => a.Name);

        // Type, tool wear, failure, by the file's own header.
        var rows = File.ReadAllLines(data.Files[0].FullPath).Skip(1).Select(l => l.Split(',')).ToList();
        Assert.That(
            Column(answers["failure-rate-by-quality"], "type", "failures"),
            Is.EquivalentTo(rows.GroupBy(r => r[2]).Select(g => (g.Key, (double)g.Count(r => r[8] == "1"))))
        );
        Assert.That(
            Column(answers["failures-by-tool-wear"], "wear_from", "failure_percent").Select(c => (c.Item1, Math.Round(c.Item2, 9))),
            Is.EqualTo(
                rows.GroupBy(r => int.Parse(r[7], CultureInfo.InvariantCulture) / 20 * 20)
                    .OrderBy(g => g.Key)
                    .Select(g => ($"{g.Key}", Math.Round(100.0 * g.Count(r => r[8] == "1") / g.Count(), 9)))
            )
        );
        Assert.That(
            Column(answers["kinds-of-failure"], "kind", "failures").Where(c => c.Item1 == "overstrain").Sum(c => c.Item2),
            Is.EqualTo(rows.Count(r => r[12] == "1"))
        );
        Assert.That(Column(answers["alerts-by-part"], "part_and_type", "readings").Sum(c => c.Item2), Is.EqualTo(rows.Count));
        Assert.That(
            Column(answers["alerts-by-part"], "part_and_type", "failures").Sum(c => c.Item2),
            Is.EqualTo(rows.Count(r => r[8] == "1"))
        );
        Assert.That(answers["alerts-by-part"].Figure, Is.Not.Null);
    }

    [TestCase("skab", 4)]
    [TestCase("nab-machine-temperature", 4)]
    public async Task OtherDataSets_HaveAnswers(string name, int least)
    {
        var dataSet = new DataSetCatalog().Open(name);
        await LocateAsync(dataSet);

        await AnswerAsync(dataSet, [], "z-score", least);
    }

    [Test]
    public async Task Simulated_HasAnswers()
    {
        var dataSet = new DataSetCatalog().Open("iot");
        var simulation = new SimulateOptions
        {
            Dataset = dataSet.Name,
            Output = Path.Combine(JobsFixture.NewFolder(), "iot.csv"),
            Limit = 5_000,
            FaultShare = 0.05,
            Seed = 3,
        };
        var console = ProgramConsole.Plain(TestContext.Out, TestContext.Error, TimeProvider.System);
        var written = await new Simulator(simulation, console).WriteAsync(CancellationToken.None);

        var answers = await AnswerAsync(dataSet, [written.Path], "z-score", 4);

        var lines = File.ReadAllLines(written.Path);
        var kind = Array.IndexOf(lines[0].Split(','), "fault_kind");
        var faulty = lines.Skip(1).GroupBy(l => l.Split(',')[kind]).Where(g => g.Key.Length > 0).Select(g => (g.Key, (double)g.Count()));
        Assert.That(Column(answers.Single(a => a.Name == "faults-by-kind"), "kind", "readings"), Is.EquivalentTo(faulty));
    }

    [Test]
    public void EveryDataSet_HasQuestionsWithAHeader()
    {
        foreach (var name in new DataSetCatalog().Names)
        {
            var questions = QuestionFolder.Files(QuestionFolder.Of(name), []).Select(Question.Load).ToList();

            Assert.That(questions.Select(q => q.Name), Is.Unique);
            Assert.That(questions.Select(q => q.Title), Is.All.EndsWith("?"), name);
            Assert.That(questions.SelectMany(q => q.Parameters).Select(p => p.Description), Is.All.Not.Empty, name);
            Assert.That(questions.Select(q => q.Tables), Is.All.Not.Empty, name);
        }
    }

    private static async Task<LocatedData> LocateAsync(DataSetDefinition dataSet)
    {
        try
        {
            return await new DataFiles().LocateAsync(dataSet);
        }
        catch (DataUnavailableException e)
        {
            Assert.Ignore(e.Message);
            throw;
        }
    }

    /// <summary>Preprocesses, splits, trains something quick, and asks every question: each must have rows, and its chart where it has one.</summary>
    private static async Task<IReadOnlyList<Answer>> AnswerAsync(
        DataSetDefinition dataSet,
        IReadOnlyList<string> input,
        string detector,
        int least
    )
    {
        var run = JobsFixture.NewRun(dataSet);
        await PreprocessJob.RunAsync(run, null, input, CancellationToken.None);
        SplitJob.Run(run, new SplitOptions());
        Training.Run(run, new TrainOptions { Detector = detector });
        var options = new AnalyzeOptions { Dataset = dataSet.Name, Output = JobsFixture.NewFolder() };

        var result = await AnalyzeJob.AnswerAsync(run, options, CancellationToken.None);

        Assert.That(result.Answers.Select(a => a.Reason), Is.All.Null);
        Assert.That(result.Answers.Select(a => (a.Name, HasRows: a.Rows > 0)), Is.All.Matches<(string, bool HasRows)>(a => a.HasRows));
        Assert.That(result.Answers.Select(a => a.Figure is null == (a.Question!.Chart is null)), Is.All.True);
        Assert.That(result.Answered, Is.GreaterThanOrEqualTo(least));
        return result.Answers;
    }

    private static IEnumerable<(string, double)> Column(Answer answer, string key, string value)
    {
        var cells = QuestionFiles.ReadCsv(answer);
        var (first, second) = (Array.IndexOf(cells[0], key), Array.IndexOf(cells[0], value));
        return cells.Skip(1).Select(row => (row[first], double.Parse(row[second], CultureInfo.InvariantCulture)));
    }
}
