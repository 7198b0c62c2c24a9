namespace Gozcu.Charts.Tables;

/// <summary>What a chart can do with a column's values.</summary>
internal enum ColumnKind
{
    /// <summary>Numbers with fractions.</summary>
    Number,

    /// <summary>Whole numbers.</summary>
    Integer,

    /// <summary>Points in time or dates; as numbers they are milliseconds since 1970 in UTC.</summary>
    Time,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>Text.</summary>
    Text,

    /// <summary>Structures, lists, bytes and so on.</summary>
    Other,
}
