namespace Gozcu.Models.DataSets;

/// <summary>Where a column's values come from when a data set's files are read.</summary>
public enum ColumnSource
{
    /// <summary>From the file's column of the name <see cref="ColumnDefinition.Source"/>.</summary>
    Header,

    /// <summary>Written <c>$file</c>: the path of the file under the data folder, with slashes, without extension.</summary>
    FileName,

    /// <summary>Written <c>$windows</c>: 1 inside one of the label's windows, else 0.</summary>
    Windows,
}
