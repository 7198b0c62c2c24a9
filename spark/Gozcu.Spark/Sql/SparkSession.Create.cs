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
        RowSender.Send(this, data.Select(row => row.Values), schema);

    /// <summary>A data frame of records: a column for each public property, by its name and type.</summary>
    /// <exception cref="NotSupportedException">A property's type has no SQL type.</exception>
    public DataFrame CreateDataFrame<T>(IEnumerable<T> data)
        where T : class => RowSender.Send(this, data.Select(RecordColumns<T>.Values), RecordColumns<T>.Schema);

    /// <summary>A data frame of one column, <c>_1</c>.</summary>
    public DataFrame CreateDataFrame(IEnumerable<int> data) => Column(data, new IntegerType(), false);

    /// <summary>A data frame of one column, <c>_1</c>.</summary>
    public DataFrame CreateDataFrame(IEnumerable<int?> data) => Column(data, new IntegerType(), true);

    /// <summary>A data frame of one column, <c>_1</c>.</summary>
    public DataFrame CreateDataFrame(IEnumerable<string> data) => Column(data, new StringType(), true);

    /// <summary>A data frame of one column, <c>_1</c>.</summary>
    public DataFrame CreateDataFrame(IEnumerable<double> data) => Column(data, new DoubleType(), false);

    /// <summary>A data frame of one column, <c>_1</c>.</summary>
    public DataFrame CreateDataFrame(IEnumerable<double?> data) => Column(data, new DoubleType(), true);

    /// <summary>A data frame of one column, <c>_1</c>.</summary>
    public DataFrame CreateDataFrame(IEnumerable<bool> data) => Column(data, new BooleanType(), false);

    /// <summary>A data frame of one column, <c>_1</c>.</summary>
    public DataFrame CreateDataFrame(IEnumerable<bool?> data) => Column(data, new BooleanType(), true);

    /// <summary>A data frame of one column, <c>_1</c>.</summary>
    public DataFrame CreateDataFrame(IEnumerable<Date> data) => Column(data, new DateType(), true);

    /// <summary>A data frame of one column, <c>_1</c>.</summary>
    public DataFrame CreateDataFrame(IEnumerable<Timestamp> data) => Column(data, new TimestampType(), true);

    private DataFrame Column<T>(IEnumerable<T> data, DataType type, bool nullable) =>
        RowSender.Send(this, data.Select(value => new object?[] { value }), new StructType([new StructField("_1", type, nullable)]));
}
