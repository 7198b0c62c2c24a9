namespace Gozcu.Producer.Malformed;

/// <summary>Kinds of records that are malformed on purpose. None of them can be scored.</summary>
public enum MalformedKind
{
    /// <summary>A record without a value.</summary>
    NullValue,

    /// <summary>An empty value.</summary>
    EmptyValue,

    /// <summary>Text that is not JSON.</summary>
    NotJson,

    /// <summary>A measurement that is cut off in the middle.</summary>
    Truncated,

    /// <summary>Valid JSON that is a list of the measurement's values instead of an object.</summary>
    NotAnObject,

    /// <summary>A measurement with a byte that is not UTF-8.</summary>
    NotUtf8,

    /// <summary>A measurement without a required field.</summary>
    MissingField,

    /// <summary>A text in place of a number.</summary>
    WrongType,

    /// <summary>NaN in place of a number, which is not valid JSON.</summary>
    NotANumber,

    /// <summary>A number outside the column's valid range.</summary>
    OutOfRange,

    /// <summary>A value that is not one of the category's.</summary>
    UnknownCategory,

    /// <summary>A time that is not valid.</summary>
    BadTime,
}
