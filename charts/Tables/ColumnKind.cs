namespace Gozcu.Charts.Tables;

/// <summary>Kind of a column, which decides on the charts it can be used in.</summary>
internal enum ColumnKind
{
    /// <summary>Numbers with fractions.</summary>
    Number,

    /// <summary>Integers.</summary>
    Integer,

    /// <summary>Points in time or dates; converted to numbers, they are milliseconds since 1970 UTC.</summary>
    Time,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>Text.</summary>
    Text,

    /// <summary>Structures, lists, bytes and so on.</summary>
    Other,
}
