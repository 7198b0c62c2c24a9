namespace Gozcu.Models.Measurements;

/// <summary>Why a record cannot be used.</summary>
public enum RejectionCode
{
    /// <summary>The record has no value, or only white space.</summary>
    Empty,

    /// <summary>The record is longer than the limit.</summary>
    TooLarge,

    /// <summary>The bytes are not UTF-8, or a text in it is not Unicode.</summary>
    WrongEncoding,

    /// <summary>The text is not JSON; NaN and Infinity are not JSON either.</summary>
    MalformedJson,

    /// <summary>A row of text has another number of cells than there are columns.</summary>
    MalformedRow,

    /// <summary>It is JSON, but not an object.</summary>
    NotAnObject,

    /// <summary>A field appears twice.</summary>
    DuplicateField,

    /// <summary>A field is not in the definition, which says that extra fields are rejected.</summary>
    UnknownField,

    /// <summary>A field that must have a value has none, or is null.</summary>
    MissingField,

    /// <summary>A value is of another type than the column.</summary>
    WrongType,

    /// <summary>A number is NaN, infinite, or too large for a 64-bit floating point number.</summary>
    NotFinite,

    /// <summary>A number is outside the column's valid range or its type's.</summary>
    OutOfRange,

    /// <summary>A text is none of the category's values.</summary>
    UnknownCategory,

    /// <summary>A time cannot be read.</summary>
    BadTime,

    /// <summary>The measurement is valid, but the detector gives no score for it, as it misses a value the detector needs.</summary>
    NotScorable,

    /// <summary>The measurement is valid, but what is made of it is larger than Kafka takes.</summary>
    OutputTooLarge,

    /// <summary>Kafka's timestamp of the record is no time: in microseconds or nanoseconds in place of milliseconds, say.</summary>
    BadTimestamp,

    /// <summary>The row agrees with an earlier one in the columns that identify a row.</summary>
    Duplicate,
}
