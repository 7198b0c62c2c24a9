using Gozcu.Jobs.Split;
using Gozcu.Models.DataSets;
using Gozcu.Models.Packages;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Jobs.Features;

/// <summary>Rows of a data set with a model's scores, computed in one pass with the code that scores the stream.</summary>
public static class ScoredTable
{
    /// <summary>
    /// Name of the score column; null where the detector gives no score. If the data set has a column of this name, <see cref="DataSetDefinition.AddedColumn"/>
    /// gives the name used instead; this applies to all added columns.
    /// </summary>
    public const string Score = "score";

    /// <summary>Name of the level column: <c>normal</c>, <c>warning</c> or <c>critical</c>; null without a score.</summary>
    public const string Level = "level";

    /// <summary>Name of the label column: true for an anomaly; null without a label.</summary>
    public const string Label = "label";

    /// <summary>
    /// Name of the status column, which exists if the model's features look back: <c>warming-up</c> for a reading with too few before it, whose level is
    /// <c>normal</c> whatever its score; null otherwise.
    /// </summary>
    public const string Status = "status";

    /// <summary>Returns the rows with their part of the split, score, level and label.</summary>
    /// <param name="parts">Clean rows with the column <c>split</c>, as written by the job <c>split</c>.</param>
    /// <param name="package">Model.</param>
    public static DataFrame Of(DataFrame parts, ModelPackage package)
    {
        var columns = package.DataSet.Columns.Select(c => Col(c.Name)).Append(Col(Part.ColumnOf(package.DataSet))).ToArray();
        var rows = package.DataSet.LooksBack ? ReadingOrder.Sort(parts, package.DataSet) : parts;
        return rows.Select(columns).MapInArrow(new ScoredTableFunction(package.ToBytes()).Map, ScoredTableFunction.Schema(package.DataSet));
    }
}
