using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql.Groups;

/// <summary>Maps a type to the columns of its values: one per property of a record, otherwise one column named <c>value</c>, as in Spark.</summary>
internal static class ResultColumns
{
    /// <exception cref="NotSupportedException">The type has no SQL type.</exception>
    public static StructType Of(Type type) =>
        DotnetTypes.ToDataType(type) switch
        {
            StructType columns => columns,
            var single => new StructType([new StructField("value", single, DotnetTypes.AllowsNull(type))]),
        };
}
