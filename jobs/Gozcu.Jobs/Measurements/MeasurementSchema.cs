using Gozcu.Models.DataSets;
using Microsoft.Spark.Sql.Types;

namespace Gozcu.Jobs.Measurements;

/// <summary>Spark types of a data set's columns.</summary>
internal static class MeasurementSchema
{
    /// <summary>Returns the fields of a clean row, in the definition's order.</summary>
    public static IEnumerable<StructField> Fields(DataSetDefinition dataSet) =>
        dataSet.Columns.Select(c => new StructField(c.Name, TypeOf(c.Type)));

    /// <summary>Returns the Spark type of a column. A category is a string.</summary>
    public static DataType TypeOf(ColumnType type) =>
        type switch
        {
            ColumnType.Double => new DoubleType(),
            ColumnType.Int => new IntegerType(),
            ColumnType.Long => new LongType(),
            ColumnType.Boolean => new BooleanType(),
            ColumnType.Timestamp => new TimestampType(),
            ColumnType.String or ColumnType.Category => new StringType(),
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "is no column type"),
        };
}
