namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Values of a reference type that are written as objects: rows.</summary>
internal sealed class DowncastWriter<T>(ObjectWriter values) : ColumnWriter<T>
    where T : class?
{
    public override void Append(T value) => values.Append(value);
}
