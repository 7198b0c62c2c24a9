using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Transfer;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

public sealed partial class SparkSession
{
    /// <summary>A data frame of rows.</summary>
    /// <param name="data">The rows, with one value for each column.</param>
    /// <param name="schema">The columns.</param>
    /// <exception cref="InvalidCastException">A value is not what its column holds; the message names the column.</exception>
    public DataFrame CreateDataFrame(IEnumerable<GenericRow> data, StructType schema) =>
        RowSender.Send(this, data.Select(row => row.Values), schema);

    /// <summary>A data frame of rows, as collected from another.</summary>
    /// <param name="data">The rows, with one value for each column.</param>
    /// <param name="schema">The columns.</param>
    /// <exception cref="InvalidCastException">A value is not what its column holds; the message names the column.</exception>
    public DataFrame CreateDataFrame(IEnumerable<Row> data, StructType schema) =>
        RowSender.Send(this, data.Select(row => row.Stored), schema);

    /// <summary>A data frame of rows, as collected from another, whose columns are those of the first row.</summary>
    /// <param name="data">The rows, one at least.</param>
    /// <exception cref="ArgumentException">There are no rows, or the first has no schema: which columns there are is then to be said.</exception>
    /// <exception cref="InvalidCastException">A value is not what its column holds; the message names the column.</exception>
    public DataFrame CreateDataFrame(IEnumerable<Row> data)
    {
        // Looked at once, since it may not come twice.
        IReadOnlyCollection<Row> rows = data as IReadOnlyCollection<Row> ?? [.. data];
        return rows.FirstOrDefault() is { Schema.Fields.Count: > 0 } first
            ? CreateDataFrame(rows, first.Schema)
            : throw new ArgumentException(
                "Without a row that has a schema the columns are unknown. Give them: CreateDataFrame(rows, schema).",
                nameof(data)
            );
    }

    /// <summary>
    /// A data frame of records, classes, structs or tuples: a column for each public property, of its name and type, in the order of declaration. <c>[Column("name")]</c> names another,
    /// <c>[Column(TypeName = "decimal(18,2)")]</c> declares the type, <c>[NotMapped]</c> leaves a property out. Columns of value types and of references that are annotated as never null are
    /// not nullable; decimals are <c>decimal(38,18)</c> unless declared. A tuple's columns are <c>_1</c>, <c>_2</c>… Values of any other type, such as <c>long</c> or <c>double[]</c>, become one
    /// column, <c>_1</c>.
    /// </summary>
    /// <exception cref="NotSupportedException">A type has no SQL type; the message names the property.</exception>
    /// <exception cref="InvalidCastException">A value does not fit its column; the message names the column.</exception>
    public DataFrame CreateDataFrame<T>(IEnumerable<T> data) => RecordSender.Send(this, data);

    /// <summary>
    /// A data frame of arrays, one a column, for example <c>spark.CreateDataFrame(("station", names), ("value", values))</c>. Elements may be of any type that has a SQL type.
    /// </summary>
    /// <param name="columns">Names and values, as many in each.</param>
    /// <exception cref="ArgumentException">There is no column, or they are not equally long.</exception>
    /// <exception cref="NotSupportedException">An array's elements have no SQL type.</exception>
    public DataFrame CreateDataFrame(params (string Name, Array Values)[] columns) => ColumnSender.Send(this, columns);

    /// <summary>
    /// A data frame of batches, as <see cref="DataFrame.CollectBatches"/> gives them or builders make them; the reverse of that method. The columns follow from the first batch, which does not
    /// know of user-defined types such as vectors.
    /// </summary>
    /// <param name="batches">The batches, one at least; each is written before the next is asked for.</param>
    /// <exception cref="ArgumentException">There is no batch, or one has other columns than the first.</exception>
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

    /// <summary>A data frame of batches, as <see cref="DataFrame.CollectBatches"/> gives them or builders make them; the reverse of that method.</summary>
    /// <param name="batches">The batches; each is written before the next is asked for.</param>
    /// <param name="schema">The columns.</param>
    /// <exception cref="ArgumentException">A batch has other columns.</exception>
    public DataFrame CreateDataFrame(IEnumerable<RecordBatch> batches, StructType schema) => BatchSender.Send(this, batches, schema);

    /// <summary>A data frame of one column, <c>_1</c>.</summary>
    public DataFrame CreateDataFrame(IEnumerable<int> data) => RecordSender.Send(this, data);

    /// <summary>A data frame of one column, <c>_1</c>.</summary>
    public DataFrame CreateDataFrame(IEnumerable<int?> data) => RecordSender.Send(this, data);

    /// <summary>A data frame of one column, <c>_1</c>.</summary>
    public DataFrame CreateDataFrame(IEnumerable<string> data) => RecordSender.Send(this, data);

    /// <summary>A data frame of one column, <c>_1</c>.</summary>
    public DataFrame CreateDataFrame(IEnumerable<double> data) => RecordSender.Send(this, data);

    /// <summary>A data frame of one column, <c>_1</c>.</summary>
    public DataFrame CreateDataFrame(IEnumerable<double?> data) => RecordSender.Send(this, data);

    /// <summary>A data frame of one column, <c>_1</c>.</summary>
    public DataFrame CreateDataFrame(IEnumerable<bool> data) => RecordSender.Send(this, data);

    /// <summary>A data frame of one column, <c>_1</c>.</summary>
    public DataFrame CreateDataFrame(IEnumerable<bool?> data) => RecordSender.Send(this, data);

    /// <summary>A data frame of one column, <c>_1</c>.</summary>
    public DataFrame CreateDataFrame(IEnumerable<Date> data) => RecordSender.Send(this, data);

    /// <summary>A data frame of one column, <c>_1</c>.</summary>
    public DataFrame CreateDataFrame(IEnumerable<Timestamp> data) => RecordSender.Send(this, data);
}
