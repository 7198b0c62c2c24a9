using System.Diagnostics;
using Gozcu.Charts;
using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.Pages;
using Microsoft.Spark;
using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.Analyze;

/// <summary>Answers questions one after the other. An error in one does not affect the others.</summary>
/// <param name="spark">Session with the views of the tables.</param>
/// <param name="tables">Tables.</param>
/// <param name="output">Folder for the files of the answers.</param>
/// <param name="keep">Number of rows of an answer that are kept for display.</param>
/// <param name="drawer">Drawer of the charts; null for none.</param>
internal sealed class QuestionRunner(SparkSession spark, AnalysisTables tables, string output, int keep, FigureDrawer? drawer)
{
    /// <summary>Answers the question in a file.</summary>
    /// <param name="file">Path of the file.</param>
    /// <param name="given">Values of parameters, by name.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <exception cref="UsageException">A given value is not of the parameter's type.</exception>
    public async Task<Answer> AskAsync(string file, IReadOnlyDictionary<string, string> given, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        Answer answer;
        try
        {
            answer = await AskAsync(Question.Load(file), given, cancellationToken);
        }
        catch (QuestionException e)
        {
            answer = new Answer
            {
                Name = QuestionFolder.NameOf(file),
                File = file,
                State = AnswerState.Failed,
                Line = e.Line,
                Reason = $"{Place(file, e.Line)}: {e.Message}",
            };
        }
        return answer with { Seconds = Math.Round(clock.Elapsed.TotalSeconds, 2) };
    }

    private async Task<Answer> AskAsync(Question question, IReadOnlyDictionary<string, string> given, CancellationToken cancellationToken)
    {
        var texts = question.Parameters.ToDictionary(p => p.Name, p => given.GetValueOrDefault(p.Name, p.Default));
        var answer = new Answer
        {
            Name = question.Name,
            File = question.File,
            Question = question,
            State = AnswerState.Skipped,
            Parameters = texts,
        };
        if (question.Tables.Select(tables.WhyMissing).FirstOrDefault(why => why is not null) is { } missing)
        {
            return answer with { Reason = missing };
        }
        try
        {
            return await RunAsync(answer, question, Values(question, texts), cancellationToken);
        }
        catch (JvmException e) when (!cancellationToken.IsCancellationRequested)
        {
            var error = QueryError.Of(e, question.Sql);
            if (error.Relation is { } relation && AnalysisTables.Names.Contains(relation) && tables.WhyMissing(relation) is { } why)
            {
                return answer with { Reason = why };
            }
            return answer with
            {
                State = AnswerState.Failed,
                ErrorClass = error.ErrorClass,
                Line = error.Line,
                Reason = $"{Place(question.File, error.Line)}: {(error.ErrorClass is { } name ? name + ": " : "")}{error.Message}",
            };
        }
    }

    private async Task<Answer> RunAsync(
        Answer answer,
        Question question,
        Dictionary<string, object> values,
        CancellationToken cancellationToken
    )
    {
        var frame = spark.Sql(question.Sql, values).Cache();
        try
        {
            var columns = frame.Columns().ToList();
            CheckChart(question, columns);
            var csv = Path.Combine(output, question.Name + ".csv");
            var (rows, first) = AnswerFile.Write(frame, columns, csv, keep, cancellationToken);
            return answer with
            {
                State = AnswerState.Answered,
                Columns = columns,
                Rows = rows,
                Csv = csv,
                Table = new AnswerTable(columns, first),
                Figure =
                    rows > 0 && drawer is not null && question.Chart is { } chart
                        ? await DrawAsync(drawer, frame, question, chart, cancellationToken)
                        : null,
            };
        }
        finally
        {
            frame.Unpersist();
        }
    }

    private static async Task<Figure> DrawAsync(
        FigureDrawer drawer,
        DataFrame frame,
        Question question,
        QuestionChart chart,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var title = chart.Title ?? question.Title;
            var color = chart.Color is { } by ? $", coloured by {by}" : "";
            var words =
                $"{title}: {chart.Kind.ToString().ToLowerInvariant()} of {string.Join(", ", chart.Columns)}{color}. The table below has the values.";
            return await drawer.DrawAsync(QuestionCharts.Of(frame, chart, title), title, words, cancellationToken);
        }
        catch (ChartException e)
        {
            throw new QuestionException(chart.Line, e.Message, e);
        }
    }

    private static void CheckChart(Question question, List<string> columns)
    {
        if (question.Chart is not { } chart)
        {
            return;
        }
        if (chart.Columns.Append(chart.Color).FirstOrDefault(c => c is not null && !columns.Contains(c)) is { } unknown)
        {
            throw new QuestionException(
                chart.Line,
                $"the chart is drawn of {unknown}, but the answer has only {string.Join(", ", columns)}"
            );
        }
    }

    private static Dictionary<string, object> Values(Question question, Dictionary<string, string> texts)
    {
        try
        {
            return question.Parameters.ToDictionary(p => p.Name, p => p.Read(texts[p.Name]));
        }
        catch (FormatException e)
        {
            throw new UsageException($"--param: {e.Message} ({question.File}).", e);
        }
    }

    private static string Place(string file, int? line) => line is null ? Path.GetFileName(file) : $"{Path.GetFileName(file)}, line {line}";
}
