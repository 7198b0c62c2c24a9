using Gozcu.Models.DataSets;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Jobs.Split;

/// <summary>The parts of a split data set: the values of the column <see cref="Column"/>.</summary>
public static class Part
{
    /// <summary>The column; where a data set has a column of that name, <see cref="ColumnOf"/> says what ours is called.</summary>
    public const string Column = "split";

    /// <summary>Rows that models learn from.</summary>
    public const string Train = "train";

    /// <summary>Rows that thresholds are chosen on.</summary>
    public const string Validation = "validation";

    /// <summary>Rows that models are judged on.</summary>
    public const string Test = "test";

    /// <summary>Returns the name that the column has in the rows of a data set.</summary>
    public static string ColumnOf(DataSetDefinition dataSet) => dataSet.AddedColumn(Column);

    /// <summary>Returns the rows of one part.</summary>
    /// <param name="parts">Rows of all parts, as the job <c>split</c> writes them.</param>
    /// <param name="dataSet">Their data set.</param>
    /// <param name="part">The part.</param>
    public static DataFrame RowsOf(DataFrame parts, DataSetDefinition dataSet, string part) =>
        parts.Filter(Col(ColumnOf(dataSet)).EqualTo(part));
}
