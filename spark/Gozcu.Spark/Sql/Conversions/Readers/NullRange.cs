using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Sql.Conversions;

internal static class NullRange
{
    /// <summary>Tests whether any row of a range is null.</summary>
    public static bool Any(ArrowColumn column, int start, int length)
    {
        if (column.NullCount != 0)
        {
            for (var row = start; row < start + length; row++)
            {
                if (!column.IsValid(row))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
