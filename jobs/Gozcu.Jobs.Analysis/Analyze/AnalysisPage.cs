using System.Globalization;
using Gozcu.Jobs.Pages;
using Gozcu.Models.DataSets;
using Gozcu.Models.Packages;

namespace Gozcu.Jobs.Analyze;

/// <summary>Page with the answers.</summary>
internal static class AnalysisPage
{
    /// <param name="dataSet">The data set.</param>
    /// <param name="model">Manifest of the model that scored; null for none.</param>
    /// <param name="answers">Answers.</param>
    /// <param name="rows">Largest number of rows of an answer that are shown.</param>
    /// <param name="made">Time for the footer.</param>
    public static Page Of(DataSetDefinition dataSet, PackageManifest? model, IReadOnlyList<Answer> answers, int rows, DateTimeOffset made)
    {
        string Count(AnswerState state) => answers.Count(a => a.State == state).ToString(CultureInfo.InvariantCulture);
        return new Page
        {
            Title = $"Questions to {dataSet.Name}",
            Lead = dataSet.Title + (dataSet.Description is { } description ? ": " + description : ""),
            Highlights =
            [
                new("answered", Count(AnswerState.Answered), $"of {answers.Count} questions"),
                new("skipped", Count(AnswerState.Skipped), "a table is missing"),
                new("failed", Count(AnswerState.Failed), "the question is wrong"),
                new("model", model is null ? "none" : $"{model.Name} {model.Version}", model?.Detector),
            ],
            Sections = [.. answers.Select(answer => Section(answer, rows)), Source(dataSet)],
            Footer = string.Create(
                CultureInfo.InvariantCulture,
                $"Made by Gozcu's job analyze on {made.UtcDateTime:yyyy-MM-dd HH:mm} UTC, in {answers.Sum(a => a.Seconds):F1} s of queries."
            ),
        };
    }

    private static PageSection Section(Answer answer, int rows)
    {
        var blocks = new List<PageBlock>();
        blocks.AddRange((answer.Question?.Explanation ?? []).Select(text => new Paragraph(text)));
        if (answer.Reason is { } reason)
        {
            blocks.Add(
                answer.State == AnswerState.Skipped ? new Note(NoteKind.Warning, "Skipped: " + reason) : new Note(NoteKind.Failure, reason)
            );
        }
        if (answer.Figure is { } figure)
        {
            blocks.Add(figure);
        }
        if (answer.Table is { } table)
        {
            blocks.Add(Table(answer, table, rows));
            blocks.Add(Below(answer, Math.Min(rows, table.Count)));
        }
        if (answer.Question is { } question)
        {
            blocks.Add(new CodeBlock(question.Sql, "sql", "The query"));
        }
        return new PageSection(answer.Title ?? answer.Name, blocks);
    }

    private static PageTable Table(Answer answer, AnswerTable table, int rows) =>
        new(
            $"Answer of {answer.Name}.sql",
            [.. table.Columns.Select((name, i) => new PageColumn(name.Replace('_', ' '), table.IsNumber[i]))],
            table.Rows(rows)
        );

    private static Paragraph Below(Answer answer, int shown)
    {
        var parts = new List<TextPart>
        {
            answer.Rows == 0 ? "No row fits. "
            : answer.Rows > shown ? string.Create(CultureInfo.InvariantCulture, $"The first {shown:N0} of {answer.Rows:N0} rows. ")
            : "",
            "All of it: ",
            TextPart.Link(Path.GetFileName(answer.Csv)!, Uri.EscapeDataString(Path.GetFileName(answer.Csv)!)),
            ".",
        };
        foreach (var parameter in answer.Question!.Parameters)
        {
            parts.Add(" ");
            parts.Add(TextPart.Code($"{parameter.Name} = {answer.Parameters[parameter.Name]}"));
            parts.Add(parameter.Description.Length > 0 ? $" ({parameter.Description})." : ".");
        }
        return new Paragraph(parts);
    }

    private static PageSection Source(DataSetDefinition dataSet) =>
        new(
            "The data",
            [
                new Paragraph(
                    (dataSet.Origin.Citation ?? dataSet.Title).TrimEnd('.'),
                    ". Licence: " + dataSet.Origin.Licence + ". ",
                    TextPart.Link(dataSet.Origin.Url.ToString(), dataSet.Origin.Url.ToString())
                ),
            ]
        );
}
