using System.Diagnostics.CodeAnalysis;

namespace Gozcu.Models.DataSets;

/// <summary>Type of a column's values.</summary>
[SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "They are the types' names in a definition.")]
public enum ColumnType
{
    /// <summary>A finite 64-bit floating point number.</summary>
    Double,

    /// <summary>A whole number of 32 bits.</summary>
    Int,

    /// <summary>A whole number of 64 bits.</summary>
    Long,

    /// <summary>Text, UTF-8.</summary>
    String,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>One of the texts that the definition lists.</summary>
    Category,

    /// <summary>A point in time, to the microsecond, UTC.</summary>
    Timestamp,
}
