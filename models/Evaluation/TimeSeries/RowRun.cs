namespace Gozcu.Models.Evaluation.TimeSeries;

/// <summary>Contiguous rows of a series.</summary>
/// <param name="First">Index of the first row.</param>
/// <param name="Last">Index of the last row.</param>
internal readonly record struct RowRun(int First, int Last)
{
    /// <summary>Number of rows.</summary>
    public int Length => Last - First + 1;

    /// <summary>Returns the longest runs of rows for which a condition holds, in order.</summary>
    /// <param name="rows">Number of rows.</param>
    /// <param name="holds">Condition on the index of a row.</param>
    public static IReadOnlyList<RowRun> Where(int rows, Func<int, bool> holds)
    {
        var runs = new List<RowRun>();
        var first = -1;
        for (var row = 0; row < rows; row++)
        {
            if (!holds(row))
            {
                first = -1;
            }
            else if (first < 0)
            {
                first = row;
                runs.Add(new RowRun(row, row));
            }
            else
            {
                runs[^1] = new RowRun(first, row);
            }
        }
        return runs;
    }
}
