using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Spark.ML.Attributes;

/// <summary>Kind of feature that a column holds.</summary>
[SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "The names are MLlib's.")]
public enum AttributeType
{
    /// <summary>Unknown; only the name of the column is known.</summary>
    Unresolved,

    /// <summary>Number.</summary>
    Numeric,

    /// <summary>Category, stored as its index.</summary>
    Nominal,

    /// <summary>One of two values, stored as 0 or 1.</summary>
    Binary,
}
