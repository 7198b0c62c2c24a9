using Gozcu.Models.DataSets;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Jobs.Split;

/// <summary>Parts of a split data set: the values of the column <see cref="Column"/>.</summary>
public static class Part
{
    /// <summary>Name of the column. If a data set has a column of this name, <see cref="ColumnOf"/> returns the name used instead.</summary>
    public const string Column = "split";

    /// <summary>Rows for training.</summary>
    public const string Train = "train";

    /// <summary>Rows for choosing thresholds.</summary>
    public const string Validation = "validation";

    /// <summary>Rows for evaluation.</summary>
    public const string Test = "test";

    /// <summary>Returns the name of the column in the rows of a data set.</summary>
    public static string ColumnOf(DataSetDefinition dataSet) => dataSet.AddedColumn(Column);

    /// <summary>Returns the rows of one part.</summary>
    /// <param name="parts">Rows of all parts, as written by the job <c>split</c>.</param>
    /// <param name="dataSet">Data set of the rows.</param>
    /// <param name="part">Name of the part.</param>
    public static DataFrame RowsOf(DataFrame parts, DataSetDefinition dataSet, string part) =>
        parts.Filter(Col(ColumnOf(dataSet)).EqualTo(part));
}
