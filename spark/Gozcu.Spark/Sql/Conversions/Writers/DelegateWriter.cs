namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Values that a method of the column's builder takes.</summary>
internal sealed class DelegateWriter<T>(Action<T> append) : ColumnWriter<T>
{
    public override void Append(T value) => append(value);
}
