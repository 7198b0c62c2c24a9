using System.Reflection;
using System.Text.RegularExpressions;
using Gozcu.Demo;
using Gozcu.Hosting.CommandLine;
using Gozcu.Producer.Replay;

namespace Gozcu.Jobs.Tests.Documentation;

/// <summary>What the README tells people to type exists.</summary>
[TestFixture]
[Category("Unit")]
internal sealed partial class ReadmeCommandTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, "README.md"));

    public static IEnumerable<string> JobLines => JobLine().Matches(Readme).Select(m => m.Groups[1].Value).Distinct();

    [TestCaseSource(nameof(JobLines))]
    public void JobOfTheReadme_IsThereWithItsOptions(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var job = SuiteCatalog.All.SingleOrDefault(j => j.Name == words[0]);

        Assert.That(job, Is.Not.Null, $"there is no job {words[0]}");
        Assert.That(OptionsIn(words), Is.SubsetOf(NamesOf(job!.OptionsType)));
    }

    [Test]
    public void EveryJob_IsInTheReadme() =>
        Assert.That(
            SuiteCatalog.All.Select(j => $"`{j.Name}`"),
            Has.All.Matches<string>(name => Readme.Contains(name, StringComparison.Ordinal))
        );

    [Test]
    public void ReplayOfTheReadme_HasItsOptions()
    {
        var replay = ReplayLine().Match(Readme).Groups[1].Value.Split(' ');

        Assert.That(OptionsIn(replay), Is.Not.Empty.And.SubsetOf(NamesOf(typeof(ReplayOptions))));
    }

    [TestCaseSource(nameof(Jobs))]
    public void Job_HasExamplesWhoseOptionsExist(ICommand job)
    {
        Assert.That(job.Examples, Is.Not.Empty);
        Assert.That(job.Examples.SelectMany(e => OptionsIn(e.Arguments.Split(' '))).Distinct(), Is.SubsetOf(NamesOf(job.OptionsType)));
    }

    public static IEnumerable<TestCaseData> Jobs => SuiteCatalog.All.Select(j => new TestCaseData(j).SetArgDisplayNames(j.Name));

    private static IEnumerable<string> OptionsIn(IEnumerable<string> words) =>
        words.Where(w => w.StartsWith("--", StringComparison.Ordinal) && w != "--help").Select(w => w[2..].Split('=')[0]);

    private static IEnumerable<string> NamesOf(Type options) =>
        options
            .GetProperties()
            .Where(p => p.GetCustomAttribute<OptionAttribute>() is not null)
            .Select(p => WordStart().Replace(p.Name, "-$1").ToLowerInvariant());

    [GeneratedRegex(@"^ {4}\./spark-submit\.sh (?!--)(.*)$", RegexOptions.Multiline)]
    private static partial Regex JobLine();

    [GeneratedRegex(@"^ {4}dotnet run .*producer -- replay (.*)$", RegexOptions.Multiline)]
    private static partial Regex ReplayLine();

    [GeneratedRegex("(?<=[a-z0-9])([A-Z])")]
    private static partial Regex WordStart();
}
