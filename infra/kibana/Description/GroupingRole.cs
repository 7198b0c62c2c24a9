namespace Gozcu.Kibana.Description;

/// <summary>Position of the groups in a chart.</summary>
public enum GroupingRole
{
    /// <summary>Along the axis, or the slices of a ring.</summary>
    X,

    /// <summary>One line, colour or row of cells per group.</summary>
    Series,

    /// <summary>Rows of a table.</summary>
    Rows,
}
