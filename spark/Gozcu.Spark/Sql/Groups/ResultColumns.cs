using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql.Groups;

/// <summary>The columns that values of a type become: a record's properties, or one column called <c>value</c>, as Spark calls it.</summary>
internal static class ResultColumns
{
    /// <exception cref="NotSupportedException">No SQL type stands for the type.</exception>
    public static StructType Of(Type type) =>
        DotnetTypes.ToDataType(type) switch
        {
            StructType columns => columns,
            var single => new StructType([new StructField("value", single, DotnetTypes.AllowsNull(type))]),
        };
}
