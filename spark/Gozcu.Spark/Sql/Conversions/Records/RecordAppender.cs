namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Passes records of static type object to the writer of their type.</summary>
internal abstract class RecordAppender
{
    public abstract void Append(object record);
}

/// <inheritdoc/>
internal sealed class RecordAppender<T>(ColumnWriter<T> values) : RecordAppender
{
    public override void Append(object record) => values.Append((T)record);
}
