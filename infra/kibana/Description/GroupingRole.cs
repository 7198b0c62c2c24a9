namespace Gozcu.Kibana.Description;

/// <summary>Where in a chart the groups are.</summary>
public enum GroupingRole
{
    /// <summary>Along the axis, or the slices of a ring.</summary>
    X,

    /// <summary>One line, colour or row of cells each.</summary>
    Series,

    /// <summary>Rows of a table.</summary>
    Rows,
}
