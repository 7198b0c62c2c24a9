namespace Gozcu.Producer.Malformed;

/// <summary>The ways in which a record can be malformed on purpose. None of them can be scored.</summary>
public enum MalformedKind
{
    /// <summary>A record without a value.</summary>
    NullValue,

    /// <summary>A value of no bytes.</summary>
    EmptyValue,

    /// <summary>Text that is not JSON.</summary>
    NotJson,

    /// <summary>A measurement cut in the middle.</summary>
    Truncated,

    /// <summary>Valid JSON that is a list of the measurement's values.</summary>
    NotAnObject,

    /// <summary>A measurement with a byte that is not UTF-8.</summary>
    NotUtf8,

    /// <summary>A field that must be there is not.</summary>
    MissingField,

    /// <summary>A text where a number should be.</summary>
    WrongType,

    /// <summary>NaN where a number should be, which JSON does not have.</summary>
    NotANumber,

    /// <summary>A number outside the column's valid range.</summary>
    OutOfRange,

    /// <summary>A value that the category does not have.</summary>
    UnknownCategory,

    /// <summary>A time that is none.</summary>
    BadTime,
}
