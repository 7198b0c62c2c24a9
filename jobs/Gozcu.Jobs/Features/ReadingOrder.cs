using Gozcu.Hosting.CommandLine;
using Gozcu.Models.DataSets;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Jobs.Features;

/// <summary>Order of the readings of data sets whose features look back: entity by entity, by event time, then as they arrived.</summary>
internal static class ReadingOrder
{
    /// <summary>
    /// Name of the column with the order of arrival: files in their order, rows by position. <c>preprocess</c> writes it if the data set looks back. If the data
    /// set has a column of this name, <see cref="ColumnOf"/> returns the name used instead.
    /// </summary>
    public const string Column = "arrival";

    /// <summary>Returns the name of the column in the rows of a data set.</summary>
    public static string ColumnOf(DataSetDefinition dataSet) => dataSet.AddedColumn(Column);

    /// <summary>Sorts rows so that a task sees all readings of an entity, one after the other and in order.</summary>
    /// <param name="rows">Clean rows, with any other columns.</param>
    /// <param name="dataSet">Data set of the rows.</param>
    /// <exception cref="UsageException">The table does not say in which order its rows arrived.</exception>
    public static DataFrame Sort(DataFrame rows, DataSetDefinition dataSet)
    {
        var arrival = ColumnOf(dataSet);
        if (!rows.Columns().Contains(arrival))
        {
            throw new UsageException(
                $"the features of {dataSet.Name} look back, but its table does not say in which order the rows arrived: it was written before the definition looked back. Run preprocess and split again."
            );
        }
        var entity = dataSet.LookBack.By.Select(name => Col(name)).ToArray();
        string[] sequence = dataSet.Time is { } time ? [time.Column, arrival] : [arrival];
        Column[] order = [.. entity, .. sequence.Select(name => Col(name))];
        var gathered = entity.Length > 0 ? rows.Repartition(entity) : rows.Repartition(1);
        return gathered.SortWithinPartitions(order);
    }
}
