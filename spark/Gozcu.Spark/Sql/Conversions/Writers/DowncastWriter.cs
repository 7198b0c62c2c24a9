namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Writes values of a reference type as objects, for rows.</summary>
internal sealed class DowncastWriter<T>(ObjectWriter values) : ColumnWriter<T>
    where T : class?
{
    public override void Append(T value) => values.Append(value);
}
