using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Data that is made into a data frame is taken as it is: a decimal with more places than its column is refused rather than rounded.</summary>
internal static class ExactDecimals
{
    /// <summary>Lets the decimals of a column, at whatever depth, be refused when they would be rounded.</summary>
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
