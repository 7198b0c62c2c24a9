namespace Gozcu.Models.DataSets;

/// <summary>Source of a column's values when a data set's files are read.</summary>
public enum ColumnSource
{
    /// <summary>The file's column named <see cref="ColumnDefinition.Source"/>.</summary>
    Header,

    /// <summary>Written <c>$file</c>: the path of the file relative to the data folder, with slashes, without extension.</summary>
    FileName,

    /// <summary>Written <c>$windows</c>: 1 inside one of the label's windows, else 0.</summary>
    Windows,
}
