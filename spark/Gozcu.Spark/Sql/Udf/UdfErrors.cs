using System.Globalization;
using Microsoft.Spark.Tasks.Functions;
using Microsoft.Spark.Util;

namespace Microsoft.Spark.Sql;

/// <summary>
/// Counts, for the driver, the rows for which functions failed and returned null, and keeps the first of them. It is an accumulator: register it, and set it in the options of any
/// number of functions. Like any accumulator it counts each task once, but a row as often as Spark computes it.
/// </summary>
/// <example>
/// <code>
/// var errors = new UdfErrors();
/// spark.SparkContext.Register(errors, "readings that are no numbers");
/// var parse = Udf&lt;string, double&gt;(double.Parse, new UdfOptions { OnError = UdfErrorMode.ReturnNull, Errors = errors });
/// </code>
/// </example>
public sealed class UdfErrors : AccumulatorV2<UdfError, IReadOnlyList<UdfError>>, IErrorCounter
{
    private const int MaxExamples = 10;
    private readonly List<UdfError> _examples = [];
    private long _count;

    /// <summary>Number of rows that failed.</summary>
    public long Count => Interlocked.Read(ref _count);

    /// <summary>Examples of rows that failed, at most ten.</summary>
    public override IReadOnlyList<UdfError> Value
    {
        get
        {
            lock (_examples)
            {
                return [.. _examples];
            }
        }
    }

    /// <inheritdoc/>
    public override bool IsZero => Count == 0;

    /// <inheritdoc/>
    public override AccumulatorV2<UdfError, IReadOnlyList<UdfError>> Copy()
    {
        var copy = new UdfErrors { _count = Count };
        copy._examples.AddRange(Value);
        return copy;
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        lock (_examples)
        {
            _count = 0;
            _examples.Clear();
        }
    }

    /// <inheritdoc/>
    public override void Add(UdfError value) => Add(() => value);

    /// <inheritdoc/>
    public override void Merge(AccumulatorV2<UdfError, IReadOnlyList<UdfError>> other)
    {
        var counted = (UdfErrors)other;
        lock (_examples)
        {
            _count += counted.Count;
            _examples.AddRange(counted.Value.Take(MaxExamples - _examples.Count));
        }
    }

    void IErrorCounter.Add(string function, Func<string> describeRow, Exception error) =>
        Add(() =>
        {
            var task = TaskContext.Get();
            return new UdfError(
                function,
                describeRow(),
                error.GetType().FullName!,
                RowText.Shorten(error.Message),
                task?.StageId ?? -1,
                task?.PartitionId ?? -1
            );
        });

    /// <summary>Counts a row. The description is only created if it is kept.</summary>
    private void Add(Func<UdfError> describe)
    {
        lock (_examples)
        {
            _count++;
            if (_examples.Count < MaxExamples)
            {
                _examples.Add(describe());
            }
        }
    }

    private protected override string Describe() =>
        Value is [var first, ..]
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{Count}, e.g. {first.Function} {first.Row}: {first.ExceptionType}: {first.Message}"
            )
            : "0";
}
