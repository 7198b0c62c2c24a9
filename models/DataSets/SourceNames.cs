namespace Gozcu.Models.DataSets;

/// <summary>Finds a data set's columns among the names that a file has.</summary>
public static class SourceNames
{
    /// <summary>The position of a column's source among names; else that of its own name, which clean data have, unless another column's source is called so; -1 when there is neither.</summary>
    /// <param name="dataSet">The data set.</param>
    /// <param name="column">A column of it.</param>
    /// <param name="names">The file's names.</param>
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

    /// <summary>The sources of the columns that a file must have and has not, each in quotes.</summary>
    /// <param name="dataSet">The data set.</param>
    /// <param name="names">The file's names.</param>
    public static string[] Missing(DataSetDefinition dataSet, string[] names) =>
        [
            .. dataSet
                .Columns.Where(column => column.SourceKind == ColumnSource.Header && !column.Nullable && Find(dataSet, column, names) < 0)
                .Select(column => $"'{column.Source}'"),
        ];
}
