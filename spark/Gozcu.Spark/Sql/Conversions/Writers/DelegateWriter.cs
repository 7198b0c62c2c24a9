namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Writes values through a method of the column's builder.</summary>
internal sealed class DelegateWriter<T>(Action<T> append) : ColumnWriter<T>
{
    public override void Append(T value) => append(value);
}
