using Gozcu.Jobs.Analyze;
using Gozcu.Jobs.Running;

namespace Gozcu.Jobs.Tests.Analyze;

/// <summary>Questions written for a test, and asked.</summary>
internal static class QuestionFiles
{
    /// <summary>Writes questions into a new folder.</summary>
    public static string Write(params (string Name, string Text)[] questions)
    {
        var folder = JobsFixture.NewFolder();
        foreach (var (name, text) in questions)
        {
            File.WriteAllText(Path.Combine(folder, name + ".sql"), text);
        }
        return folder;
    }

    /// <summary>Asks them without charts, into a folder of their own.</summary>
    public static Task<AnalyzeResult> AskAsync(JobRun run, string folder, params string[] parameters) =>
        AnalyzeJob.AnswerAsync(
            run,
            new AnalyzeOptions
            {
                Questions = folder,
                Param = parameters,
                Output = JobsFixture.NewFolder(),
                NoCharts = true,
            },
            CancellationToken.None
        );

    /// <summary>The cells of an answer's file, the header first; only for values without commas.</summary>
    public static string[][] ReadCsv(Answer answer) => [.. File.ReadAllLines(answer.Csv!).Select(line => line.Split(','))];
}
