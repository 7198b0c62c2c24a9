namespace Microsoft.Spark.Timing;

/// <summary>Metrics of one function in a task, or in all tasks of a stage.</summary>
internal sealed class FunctionTimes(string name)
{
    public string Name => name;

    /// <summary>Number of input rows.</summary>
    public long Rows { get; set; }

    /// <summary>Number of input batches.</summary>
    public long Batches { get; set; }

    /// <summary>Number of output rows.</summary>
    public long Results { get; set; }

    public TimeSpan Function { get; private set; }

    public TimeSpan Conversion { get; private set; }

    /// <summary>Waiting time of the whole task, whatever its functions.</summary>
    public TimeSpan Waiting { get; private set; }

    public void Add(TaskPhase phase, TimeSpan time)
    {
        switch (phase)
        {
            case TaskPhase.Function:
                Function += time;
                break;
            case TaskPhase.Conversion:
                Conversion += time;
                break;
            case TaskPhase.Waiting:
                Waiting += time;
                break;
        }
    }

    public void Add(FunctionTimes other)
    {
        Rows += other.Rows;
        Batches += other.Batches;
        Results += other.Results;
        Function += other.Function;
        Conversion += other.Conversion;
        Waiting += other.Waiting;
    }

    /// <summary>Formats the metrics for the log and Spark's UI.</summary>
    public override string ToString() =>
        FormattableString.Invariant(
            $"{Rows:N0} rows in {Batches:N0} batches, {Results:N0} rows out; {Function.TotalMilliseconds:N0} ms in the function, {Conversion.TotalMilliseconds:N0} ms conversion, {Waiting.TotalMilliseconds:N0} ms waiting"
        );
}
