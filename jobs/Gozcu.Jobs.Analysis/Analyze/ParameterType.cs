using System.Diagnostics.CodeAnalysis;

namespace Gozcu.Jobs.Analyze;

/// <summary>Type of a question's parameter.</summary>
[SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "They are SQL's names of types.")]
public enum ParameterType
{
    /// <summary>A whole number of 32 bits.</summary>
    Int,

    /// <summary>A whole number of 64 bits.</summary>
    Bigint,

    /// <summary>A finite number.</summary>
    Double,

    /// <summary>Text.</summary>
    String,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A day, as <c>2026-01-31</c>.</summary>
    Date,

    /// <summary>A point in time in ISO 8601, UTC without an offset.</summary>
    Timestamp,
}
