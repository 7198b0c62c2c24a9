using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Spark.ML.Attributes;

/// <summary>What kind of feature a column holds.</summary>
[SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "The names are MLlib's.")]
public enum AttributeType
{
    /// <summary>Nothing is known but the column's name.</summary>
    Unresolved,

    /// <summary>A number.</summary>
    Numeric,

    /// <summary>One of several values, stored as its index.</summary>
    Nominal,

    /// <summary>One of two values, stored as 0 or 1.</summary>
    Binary,
}
