using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql.Transfer;

/// <summary>Sends records, or values that become one column, to the JVM as a data frame.</summary>
internal static class RecordSender
{
    /// <summary>Name of the column for values without names.</summary>
    private const string OnlyColumn = "_1";

    /// <exception cref="NotSupportedException">The type of the records or of a property has no SQL type.</exception>
    internal static DataFrame Send<T>(SparkSession session, IEnumerable<T> records)
    {
        StructType schema = Schema(typeof(T));
        return BatchSender.Send(session, Batches(records, schema), schema);
    }

    /// <summary>Returns the columns that follow from a type.</summary>
    internal static StructType Schema(Type type) =>
        RecordShape.IsRecord(type)
            ? (StructType)DotnetTypes.ToStored(type)
            : new StructType([new StructField(OnlyColumn, DotnetTypes.ToStored(type), DotnetTypes.AllowsNull(type))]);

    private static IEnumerable<RecordBatch> Batches<T>(IEnumerable<T> records, StructType schema)
    {
        bool isRecord = RecordShape.IsRecord(typeof(T));
        ArrowType row = ArrowTypes.ToArrow(schema);
        ColumnBuilder builder = ColumnBuilder.Create(isRecord ? row : row.Fields[0].Type);
        ExactDecimals.Require(builder);
        ColumnWriter<T> writer = ColumnWriters.Create<T>(builder, isRecord ? DotnetTypes.Name(typeof(T)) : "The value");
        var arrow = new ArrowSchema(row.Fields);
        var size = new BatchSize();
        foreach (T record in records)
        {
            if (isRecord && record is null)
            {
                throw new ArgumentException(
                    $"One of the {DotnetTypes.Name(typeof(T))} is null, which no row of a data frame is.",
                    nameof(records)
                );
            }

            writer.Append(record);
            if (builder.Length % BatchSize.RowsBetween == 0 && builder.Build() is var column && size.IsReached([column]))
            {
                yield return Batch(arrow, column, isRecord);
                builder.Clear();
            }
        }

        if (builder.Length > 0)
        {
            yield return Batch(arrow, builder.Build(), isRecord);
        }
    }

    private static RecordBatch Batch(ArrowSchema schema, ArrowColumn column, bool isRecord) =>
        new(schema, isRecord ? ((StructColumn)column).Fields : [column]);
}
