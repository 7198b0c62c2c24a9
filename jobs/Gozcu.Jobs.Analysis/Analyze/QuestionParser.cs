using System.Globalization;
using System.Text.RegularExpressions;

namespace Gozcu.Jobs.Analyze;

/// <summary>Parses the header of a question.</summary>
internal sealed partial class QuestionParser(string file)
{
    /// <summary>Smallest and largest number of columns by kind of chart.</summary>
    private static readonly Dictionary<QuestionChartKind, (int Least, int Most)> ChartColumns = new()
    {
        [QuestionChartKind.Bars] = (2, 2),
        [QuestionChartKind.Line] = (2, 2),
        [QuestionChartKind.Scatter] = (2, 2),
        [QuestionChartKind.Histogram] = (1, 1),
        [QuestionChartKind.Density] = (1, 1),
        [QuestionChartKind.Box] = (2, 2),
        [QuestionChartKind.Correlation] = (2, int.MaxValue),
    };

    private const int MinPixels = 100;
    private const int MaxPixels = 4000;
    private const int MaxBins = 1000;

    private readonly List<string> _paragraphs = [];
    private readonly List<string> _tables = [];
    private readonly List<QuestionParameter> _parameters = [];
    private string? _title;
    private QuestionChart? _chart;
    private bool _begins = true;

    public Question Parse(string text)
    {
        var lines = text.Split('\n');
        var number = 0;
        for (; number < lines.Length; number++)
        {
            var line = lines[number].Trim();
            if (line.Length > 0 && !line.StartsWith("--", StringComparison.Ordinal))
            {
                break;
            }
            if (line.Length > 0)
            {
                Read(line[2..].Trim(), number + 1);
            }
        }
        if (number == lines.Length)
        {
            throw new QuestionException("there is no query, only comments");
        }
        var query = string.Join('\n', lines[number..]);
        return new Question
        {
            Name = QuestionFolder.NameOf(file),
            File = file,
            Title =
                _title
                ?? throw new QuestionException(
                    1,
                    "the first line must be a comment that says what is asked, such as '-- Which machines fail most?'"
                ),
            Explanation = _paragraphs,
            Tables = _tables,
            Parameters = Used(query),
            Chart = _chart,
            Sql = text,
        };
    }

    private void Read(string comment, int line)
    {
        var match = KeyPattern().Match(comment);
        if (!match.Success)
        {
            AddText(comment);
            return;
        }
        var value = match.Groups["value"].Value;
        switch (match.Groups["key"].Value)
        {
            case "tables":
                _tables.AddRange(
                    value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(t => Table(t, line))
                );
                break;
            case "param":
                AddParameter(value, line);
                break;
            case "chart" when _chart is null:
                _chart = Chart(value, line);
                break;
            case "chart":
                throw new QuestionException(line, "there is a chart already; a question draws one");
            case var key:
                throw new QuestionException(line, $"the header has no '{key}:', only tables, param and chart");
        }
    }

    private void AddText(string text)
    {
        if (text.Length == 0)
        {
            _begins = true;
        }
        else if (_title is null)
        {
            _title = text;
        }
        else if (_begins || _paragraphs.Count == 0)
        {
            _paragraphs.Add(text);
            _begins = false;
        }
        else
        {
            _paragraphs[^1] += " " + text;
        }
    }

    private static string Table(string name, int line) =>
        AnalysisTables.Names.Contains(name)
            ? name
            : throw new QuestionException(line, $"there is no table '{name}', only {string.Join(", ", AnalysisTables.Names)}");

    private void AddParameter(string text, int line)
    {
        var match = ParameterPattern().Match(text);
        if (!match.Success)
        {
            throw new QuestionException(
                line,
                $"'param: {text}' must be 'param: NAME TYPE = VALUE description', such as 'param: window int = 50 readings in a mean'"
            );
        }
        var name = match.Groups["name"].Value;
        if (_parameters.Exists(p => p.Name == name))
        {
            throw new QuestionException(line, $"parameter {name} is there twice");
        }
        if (!Enum.TryParse<ParameterType>(match.Groups["type"].Value, ignoreCase: true, out var type))
        {
            throw new QuestionException(
                line,
                $"parameter {name} is of type {match.Groups["type"].Value}, but must be one of {Names<ParameterType>()}"
            );
        }
        var quoted = match.Groups["quoted"];
        var value = quoted.Success ? quoted.Value.Replace("''", "'", StringComparison.Ordinal) : match.Groups["value"].Value;
        var parameter = new QuestionParameter(name, type, value, match.Groups["description"].Value);
        try
        {
            parameter.Read(value);
        }
        catch (FormatException e)
        {
            throw new QuestionException(line, e.Message);
        }
        _parameters.Add(parameter);
    }

    private List<QuestionParameter> Used(string query) =>
        _parameters.Find(p => !Regex.IsMatch(query, $@":{p.Name}\b")) is { } unused
            ? throw new QuestionException($"parameter {unused.Name} is declared, but the query has no :{unused.Name}")
            : _parameters;

    private static QuestionChart Chart(string text, int line)
    {
        var words = Word().Matches(text).ToList();
        if (words.Count == 0 || !Enum.TryParse<QuestionChartKind>(words[0].Value, ignoreCase: true, out var kind))
        {
            throw new QuestionException(line, $"'chart: {text}' must begin with one of {Names<QuestionChartKind>()}");
        }
        var columns = words.Skip(1).Where(w => !w.Groups["key"].Success).Select(w => w.Value).ToList();
        var (least, most) = ChartColumns[kind];
        if (columns.Count < least || columns.Count > most)
        {
            var rule = least == most ? $"{least}" : $"at least {least}";
            throw new QuestionException(line, $"{words[0].Value} is drawn of {columns.Count} columns, but takes {rule}");
        }
        var chart = new QuestionChart
        {
            Kind = kind,
            Columns = columns,
            Line = line,
        };
        foreach (var word in words.Skip(1).Where(w => w.Groups["key"].Success))
        {
            var value = word.Groups["quoted"].Success ? word.Groups["quoted"].Value : word.Groups["plain"].Value;
            chart = word.Groups["key"].Value switch
            {
                "color" => chart with { Color = value },
                "title" => chart with { Title = value },
                "bins" => chart with { Bins = Whole("bins", value, 2, MaxBins, line) },
                "size" => Sized(chart, value, line),
                var key => throw new QuestionException(line, $"a chart has no '{key}=', only color, title, bins and size"),
            };
        }
        return chart;
    }

    private static QuestionChart Sized(QuestionChart chart, string value, int line) =>
        value.Split('x') is [var width, var height]
            ? chart with
            {
                Width = Whole("the width", width, MinPixels, MaxPixels, line),
                Height = Whole("the height", height, MinPixels, MaxPixels, line),
            }
            : throw new QuestionException(line, $"size is {value}, but must be WIDTHxHEIGHT in pixels, such as 640x320");

    private static int Whole(string what, string text, int min, int max, int line) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max
            ? number
            : throw new QuestionException(line, $"{what} is {text}, but must lie between {min} and {max}");

    private static string Names<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetNames<T>().Select(n => n.ToLowerInvariant()));

    [GeneratedRegex("^(?<key>[a-z]+):(?:\\s+(?<value>.*))?$")]
    private static partial Regex KeyPattern();

    [GeneratedRegex(
        @"^(?<name>[a-z_][a-z0-9_]*)\s+(?<type>\w+)\s*=\s*(?:'(?<quoted>(?:[^']|'')*)'|(?<value>[^\s']\S*))(?:\s+(?<description>.*))?$"
    )]
    private static partial Regex ParameterPattern();

    [GeneratedRegex("(?:(?<key>[a-z]+)=(?:\"(?<quoted>[^\"]*)\"|(?<plain>\\S+)))|[^\\s=]+")]
    private static partial Regex Word();
}
