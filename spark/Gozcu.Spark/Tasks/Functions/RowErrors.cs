using System.Globalization;
using System.Text;

namespace Microsoft.Spark.Tasks.Functions;

/// <summary>Rows for which a function of a task failed and returned null: their number, their errors, and the first of them.</summary>
/// <param name="name">Name of the function.</param>
/// <param name="driver">Counter for the driver; null if there is none.</param>
internal sealed class RowErrors(string name, IErrorCounter? driver)
{
    private const int MaxExamples = 3;
    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);
    private readonly List<string> _examples = [];

    public long Rows { get; private set; }

    public long Failed { get; private set; }

    public void CountRows(int rows) => Rows += rows;

    /// <param name="error">The error.</param>
    /// <param name="describe">Describes the row; only called if the row is shown.</param>
    public void Add(Exception error, Func<string> describe)
    {
        Failed++;
        var type = error.GetType().FullName!;
        _counts[type] = _counts.GetValueOrDefault(type) + 1;
        driver?.Add(name, describe, error);
        if (_examples.Count < MaxExamples)
        {
            _examples.Add($"{describe()}: {error.GetType().Name}: {RowText.Shorten(error.Message)}");
        }
    }

    /// <summary>Returns a line for the log, or null if no rows have failed.</summary>
    public string? Summary()
    {
        if (Failed == 0)
        {
            return null;
        }

        var line = new StringBuilder();
        line.Append(CultureInfo.InvariantCulture, $"C# function '{name}' failed on {Failed} of {Rows} rows, whose result is null");
        if (TaskContext.Get() is { } task)
        {
            line.Append(CultureInfo.InvariantCulture, $" (stage {task.StageId}, partition {task.PartitionId})");
        }

        line.Append(": ").AppendJoin(", ", _counts.OrderByDescending(c => c.Value).Select(c => $"{c.Value} x {c.Key}"));
        return line.Append(". For example ").AppendJoin("; ", _examples).ToString().ReplaceLineEndings(" ");
    }
}
