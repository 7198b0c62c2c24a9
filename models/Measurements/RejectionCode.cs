namespace Gozcu.Models.Measurements;

/// <summary>Code of the reason why a record cannot be used.</summary>
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

    /// <summary>A row of text has a different number of cells than there are columns.</summary>
    MalformedRow,

    /// <summary>The record is JSON, but not an object.</summary>
    NotAnObject,

    /// <summary>A field appears twice.</summary>
    DuplicateField,

    /// <summary>A field is not in the definition, which rejects extra fields.</summary>
    UnknownField,

    /// <summary>A required field is missing or null.</summary>
    MissingField,

    /// <summary>A value has another type than its column.</summary>
    WrongType,

    /// <summary>A number is NaN, infinite, or too large for a 64-bit floating point number.</summary>
    NotFinite,

    /// <summary>A number is outside the valid range of the column or of its type.</summary>
    OutOfRange,

    /// <summary>A text is none of the category's values.</summary>
    UnknownCategory,

    /// <summary>A time cannot be read.</summary>
    BadTime,

    /// <summary>The measurement is valid, but the detector cannot score it, as a value it needs is missing.</summary>
    NotScorable,

    /// <summary>The measurement is valid, but its output record is larger than Kafka accepts.</summary>
    OutputTooLarge,

    /// <summary>Kafka's timestamp of the record is not valid, for example because it is in microseconds instead of milliseconds.</summary>
    BadTimestamp,

    /// <summary>The row agrees with an earlier one in the columns that identify a row.</summary>
    Duplicate,
}
