using Gozcu.Jobs.Features;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Jobs.Train;

/// <summary>Rows from which a detector that needs no labels learns what is normal.</summary>
internal static class NormalRows
{
    /// <summary>Returns the rows that are not labelled as anomalies.</summary>
    /// <param name="rows">Feature table.</param>
    public static DataFrame Of(DataFrame rows)
    {
        var label = Col(FeatureFunction.Label);
        return rows.Filter(label.IsNull().Or(label.EqualTo(0.0)));
    }
}
