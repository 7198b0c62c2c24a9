namespace Gozcu.Models.DataSets;

/// <summary>Finds a data set's columns among the column names of a file.</summary>
public static class SourceNames
{
    /// <summary>
    /// Returns the position of a column's source among the file's names; else the position of the column's own name, as clean data uses it, unless that is
    /// another column's source; -1 if neither is there.
    /// </summary>
    /// <param name="dataSet">The data set.</param>
    /// <param name="column">A column of the data set.</param>
    /// <param name="names">Column names of the file.</param>
    public static int Find(DataSetDefinition dataSet, ColumnDefinition column, string[] names)
    {
        if (column.SourceKind != ColumnSource.Header)
        {
            return -1;
        }
        var position = Array.IndexOf(names, column.Source);
        return position >= 0 || dataSet.Columns.Any(other => other.Source == column.Name && other.Name != column.Name)
            ? position
            : Array.IndexOf(names, column.Name);
    }

    /// <summary>Returns the sources of the required columns that the file lacks, each in quotes.</summary>
    /// <param name="dataSet">The data set.</param>
    /// <param name="names">Column names of the file.</param>
    public static string[] Missing(DataSetDefinition dataSet, string[] names) =>
        [
            .. dataSet
                .Columns.Where(column => column.SourceKind == ColumnSource.Header && !column.Nullable && Find(dataSet, column, names) < 0)
                .Select(column => $"'{column.Source}'"),
        ];
}
