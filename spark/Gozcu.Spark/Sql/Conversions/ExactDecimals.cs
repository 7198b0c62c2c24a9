using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Requires exact decimals in data for new data frames: a decimal with more decimal places than its column is rejected, not rounded.</summary>
internal static class ExactDecimals
{
    /// <summary>Makes the decimals of a column, at any depth, reject values that would be rounded.</summary>
    public static void Require(ColumnBuilder builder)
    {
        switch (builder)
        {
            case DecimalColumnBuilder decimals:
                decimals.RefusesRounding = true;
                break;
            case StructColumnBuilder structs:
                foreach (var field in structs.Fields)
                {
                    Require(field);
                }

                break;
            case ListColumnBuilder lists:
                Require(lists.Elements);
                break;
        }
    }
}
