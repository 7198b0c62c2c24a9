using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Transfer;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

public sealed partial class SparkSession
{
    /// <summary>Creates a data frame from rows without a schema.</summary>
    /// <param name="data">Rows, each with one value per column.</param>
    /// <param name="schema">Columns of the data frame.</param>
    /// <exception cref="InvalidCastException">A value does not fit the type of its column; the message names the column.</exception>
    public DataFrame CreateDataFrame(IEnumerable<GenericRow> data, StructType schema) =>
        RowSender.Send(this, data.Select(row => row.Values), schema);

    /// <summary>Creates a data frame from rows, such as those collected from another.</summary>
    /// <param name="data">Rows, each with one value per column.</param>
    /// <param name="schema">Columns of the data frame.</param>
    /// <exception cref="InvalidCastException">A value does not fit the type of its column; the message names the column.</exception>
    public DataFrame CreateDataFrame(IEnumerable<Row> data, StructType schema) =>
        RowSender.Send(this, data.Select(row => row.Stored), schema);

    /// <summary>Creates a data frame from rows, such as those collected from another. The first row determines the columns.</summary>
    /// <param name="data">Rows, at least one.</param>
    /// <exception cref="ArgumentException">There are no rows, or the first has no schema. Use an overload with a schema.</exception>
    /// <exception cref="InvalidCastException">A value does not fit the type of its column; the message names the column.</exception>
    public DataFrame CreateDataFrame(IEnumerable<Row> data)
    {
        // Enumerated once, because the sequence may not be repeatable.
        IReadOnlyCollection<Row> rows = data as IReadOnlyCollection<Row> ?? [.. data];
        return rows.FirstOrDefault() is { Schema.Fields.Count: > 0 } first
            ? CreateDataFrame(rows, first.Schema)
            : throw new ArgumentException(
                "Without a row that has a schema the columns are unknown. Give them: CreateDataFrame(rows, schema).",
                nameof(data)
            );
    }

    /// <summary>
    /// Creates a data frame from records, classes, structs or tuples: one column per public property, with its name and type, in order of declaration. <c>[Column("name")]</c> sets
    /// another name, <c>[Column(TypeName = "decimal(18,2)")]</c> the type, and <c>[NotMapped]</c> excludes a property. Columns of value types and of non-nullable references are
    /// not nullable. Decimals are <c>decimal(38,18)</c> unless declared. The columns of a tuple are <c>_1</c>, <c>_2</c> and so on. Any other type, such as <c>long</c> or
    /// <c>double[]</c>, becomes one column <c>_1</c>.
    /// </summary>
    /// <exception cref="NotSupportedException">A type has no SQL type; the message names the property.</exception>
    /// <exception cref="InvalidCastException">A value does not fit its column; the message names the column.</exception>
    public DataFrame CreateDataFrame<T>(IEnumerable<T> data) => RecordSender.Send(this, data);

    /// <summary>
    /// Creates a data frame from one array per column, as in <c>spark.CreateDataFrame(("station", names), ("value", values))</c>. The elements may have any type that has a SQL
    /// type.
    /// </summary>
    /// <param name="columns">Names and values of the columns; all arrays have the same length.</param>
    /// <exception cref="ArgumentException">There are no columns, or their lengths differ.</exception>
    /// <exception cref="NotSupportedException">The elements of an array have no SQL type.</exception>
    public DataFrame CreateDataFrame(params (string Name, Array Values)[] columns) => ColumnSender.Send(this, columns);

    /// <summary>
    /// Creates a data frame from columnar batches, such as those of <see cref="DataFrame.CollectBatches"/> or of builders. The first batch determines the columns; batches do not
    /// carry user-defined types such as vectors.
    /// </summary>
    /// <param name="batches">Batches, at least one. Each is written before the next is requested.</param>
    /// <exception cref="ArgumentException">There are no batches, or one has other columns than the first.</exception>
    public DataFrame CreateDataFrame(IEnumerable<RecordBatch> batches)
    {
        using IEnumerator<RecordBatch> rest = batches.GetEnumerator();
        return rest.MoveNext()
            ? CreateDataFrame(All(), ArrowTypes.ToStruct(rest.Current.Schema))
            : throw new ArgumentException(
                "Without a batch the columns are unknown. Give them: CreateDataFrame(batches, schema).",
                nameof(batches)
            );

        IEnumerable<RecordBatch> All()
        {
            do
            {
                yield return rest.Current;
            } while (rest.MoveNext());
        }
    }

    /// <summary>Creates a data frame from columnar batches, such as those of <see cref="DataFrame.CollectBatches"/> or of builders.</summary>
    /// <param name="batches">Batches. Each is written before the next is requested.</param>
    /// <param name="schema">Columns of the data frame.</param>
    /// <exception cref="ArgumentException">A batch has other columns.</exception>
    public DataFrame CreateDataFrame(IEnumerable<RecordBatch> batches, StructType schema) => BatchSender.Send(this, batches, schema);

    /// <summary>Creates a data frame of one column, <c>_1</c>.</summary>
    public DataFrame CreateDataFrame(IEnumerable<int> data) => RecordSender.Send(this, data);

    /// <summary>Creates a data frame of one column, <c>_1</c>.</summary>
    public DataFrame CreateDataFrame(IEnumerable<int?> data) => RecordSender.Send(this, data);

    /// <summary>Creates a data frame of one column, <c>_1</c>.</summary>
    public DataFrame CreateDataFrame(IEnumerable<string> data) => RecordSender.Send(this, data);

    /// <summary>Creates a data frame of one column, <c>_1</c>.</summary>
    public DataFrame CreateDataFrame(IEnumerable<double> data) => RecordSender.Send(this, data);

    /// <summary>Creates a data frame of one column, <c>_1</c>.</summary>
    public DataFrame CreateDataFrame(IEnumerable<double?> data) => RecordSender.Send(this, data);

    /// <summary>Creates a data frame of one column, <c>_1</c>.</summary>
    public DataFrame CreateDataFrame(IEnumerable<bool> data) => RecordSender.Send(this, data);

    /// <summary>Creates a data frame of one column, <c>_1</c>.</summary>
    public DataFrame CreateDataFrame(IEnumerable<bool?> data) => RecordSender.Send(this, data);

    /// <summary>Creates a data frame of one column, <c>_1</c>.</summary>
    public DataFrame CreateDataFrame(IEnumerable<Date> data) => RecordSender.Send(this, data);

    /// <summary>Creates a data frame of one column, <c>_1</c>.</summary>
    public DataFrame CreateDataFrame(IEnumerable<Timestamp> data) => RecordSender.Send(this, data);
}
