using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql.Transfer;

/// <summary>Sends arrays of values, one per column, to the JVM as a data frame.</summary>
internal static class ColumnSender
{
    /// <exception cref="ArgumentException">There are no columns, or their lengths differ.</exception>
    internal static DataFrame Send(SparkSession session, IReadOnlyList<(string Name, Array Values)> columns)
    {
        if (columns.Count == 0)
        {
            throw new ArgumentException("A data frame of columns needs at least one.", nameof(columns));
        }

        if (columns.FirstOrDefault(column => column.Values.Length != columns[0].Values.Length) is { Name: { } name } other)
        {
            throw new ArgumentException(
                $"Column '{name}' has {other.Values.Length} values, but '{columns[0].Name}' has {columns[0].Values.Length}. All columns have as many.",
                nameof(columns)
            );
        }

        var schema = new StructType(columns.Select(ToField));
        return BatchSender.Send(session, Batches(columns, ArrowTypes.ToSchema(schema)), schema);
    }

    private static StructField ToField((string Name, Array Values) column)
    {
        Type element = column.Values.GetType().GetElementType()!;
        return new StructField(column.Name, DotnetTypes.ToStored(element), DotnetTypes.AllowsNull(element));
    }

    private static IEnumerable<RecordBatch> Batches(IReadOnlyList<(string Name, Array Values)> columns, ArrowSchema schema)
    {
        var batch = new RecordBatchBuilder(schema);
        ArrayAppender[] appenders =
        [
            .. columns.Select(
                (column, i) =>
                {
                    ExactDecimals.Require(batch.Columns[i]);
                    return ArrayAppender.Create(column.Values, batch.Columns[i], $"Column '{column.Name}'");
                }
            ),
        ];
        var size = new BatchSize();
        int length = columns[0].Values.Length;
        for (int start = 0; start < length; start += BatchSize.RowsBetween)
        {
            int count = Math.Min(BatchSize.RowsBetween, length - start);
            foreach (ArrayAppender appender in appenders)
            {
                appender.Append(start, count);
            }

            if (batch.Build() is var built && (start + count == length || size.IsReached(built.Columns)))
            {
                yield return built;
                batch.Clear();
            }
        }
    }
}
