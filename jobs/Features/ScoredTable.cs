using Gozcu.Jobs.Split;
using Gozcu.Models.DataSets;
using Gozcu.Models.Packages;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Jobs.Features;

/// <summary>The rows of a data set with what a model says of them: the same code that scores the stream, in one pass.</summary>
public static class ScoredTable
{
    /// <summary>The score; null where the detector has none. Of this and the other columns, <see cref="DataSetDefinition.AddedColumn"/> says what it is called where the data set has a column of its name.</summary>
    public const string Score = "score";

    /// <summary>The level: <c>normal</c>, <c>warning</c> or <c>critical</c>; null without a score.</summary>
    public const string Level = "level";

    /// <summary>Whether the row is an anomaly; null without a label.</summary>
    public const string Label = "label";

    /// <summary>Rows with their part of the split, score, level and label.</summary>
    /// <param name="parts">Clean rows with the column <c>split</c>, as the job <c>split</c> writes them.</param>
    /// <param name="package">The model.</param>
    public static DataFrame Of(DataFrame parts, ModelPackage package)
    {
        var columns = package.DataSet.Columns.Select(c => Col(c.Name)).Append(Col(Part.ColumnOf(package.DataSet))).ToArray();
        return parts
            .Select(columns)
            .MapInArrow(new ScoredTableFunction(package.ToBytes()).Map, ScoredTableFunction.Schema(package.DataSet));
    }
}
