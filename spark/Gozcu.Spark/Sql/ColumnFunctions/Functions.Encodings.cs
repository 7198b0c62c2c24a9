namespace Microsoft.Spark.Sql;

public static partial class Functions
{
    /// <summary>Encodes bytes as Base64 text.</summary>
    public static Column Base64(Column column) => Call("base64", column);

    /// <summary>Decodes bytes to a string.</summary>
    /// <param name="column">Binary column.</param>
    /// <param name="charset">Character set, such as <c>UTF-8</c> or <c>ISO-8859-1</c>.</param>
    public static Column Decode(Column column, string charset) => Call("decode", column, charset);

    /// <summary>Encodes a string as bytes.</summary>
    /// <param name="column">String column.</param>
    /// <param name="charset">Character set, such as <c>UTF-8</c> or <c>ISO-8859-1</c>.</param>
    public static Column Encode(Column column, string charset) => Call("encode", column, charset);

    /// <summary>Formats a number with thousands separators.</summary>
    /// <param name="column">Numeric column.</param>
    /// <param name="d">Number of decimal places; 0 for none. A negative number yields null.</param>
    public static Column FormatNumber(Column column, int d) => Call("format_number", column, d);

    /// <summary>Formats values with a printf-style format.</summary>
    /// <param name="format">Format, such as <c>%d of %s</c>.</param>
    /// <param name="columns">Arguments of the format.</param>
    public static Column FormatString(string format, params Column[] columns) => Call("format_string", format, Seq(columns));

    /// <summary>Extracts a part of a URL.</summary>
    /// <param name="url">String column.</param>
    /// <param name="part">Part: <c>HOST</c>, <c>PATH</c>, <c>QUERY</c>, <c>REF</c>, <c>PROTOCOL</c>, <c>FILE</c>, <c>AUTHORITY</c> or <c>USERINFO</c>.</param>
    [Since("3.5.0")]
    public static Column ParseUrl(Column url, Column part) => Call("parse_url", url, part);

    /// <summary>Extracts a part of a URL.</summary>
    /// <param name="url">String column.</param>
    /// <param name="part">Part: <c>HOST</c>, <c>PATH</c>, <c>QUERY</c>, <c>REF</c>, <c>PROTOCOL</c>, <c>FILE</c>, <c>AUTHORITY</c> or <c>USERINFO</c>.</param>
    /// <param name="key">Name of the query parameter whose value is returned; the part is then <c>QUERY</c>.</param>
    [Since("3.5.0")]
    public static Column ParseUrl(Column url, Column part, Column key) => Call("parse_url", url, part, key);

    /// <summary>Formats values with a printf-style format.</summary>
    /// <param name="format">Format, such as <c>%d of %s</c>.</param>
    /// <param name="columns">Arguments of the format.</param>
    [Since("3.5.0")]
    public static Column Printf(Column format, params Column[] columns) => Call("printf", format, Seq(columns));

    /// <summary>Converts a string to bytes.</summary>
    /// <param name="column">String column.</param>
    [Since("3.5.0")]
    public static Column ToBinary(Column column) => Call("to_binary", column);

    /// <summary>Converts a string to bytes.</summary>
    /// <param name="column">String column.</param>
    /// <param name="format">Format: <c>hex</c>, the default, <c>utf-8</c> or <c>base64</c>.</param>
    [Since("3.5.0")]
    public static Column ToBinary(Column column, Column format) => Call("to_binary", column, format);

    /// <summary>Formats a number as a string.</summary>
    /// <param name="column">Numeric column.</param>
    /// <param name="format">Number format of SQL, such as <c>999,999.99</c>.</param>
    [Since("3.5.0")]
    public static Column ToChar(Column column, Column format) => Call("to_char", column, format);

    /// <summary>Parses a number from a string. Fails where the string does not match the format.</summary>
    /// <param name="column">String column.</param>
    /// <param name="format">Number format of SQL, such as <c>999,999.99</c>.</param>
    [Since("3.5.0")]
    public static Column ToNumber(Column column, Column format) => Call("to_number", column, format);

    /// <summary>Formats a number as a string.</summary>
    /// <param name="column">Numeric column.</param>
    /// <param name="format">Number format of SQL, such as <c>999,999.99</c>.</param>
    [Since("3.5.0")]
    public static Column ToVarchar(Column column, Column format) => Call("to_varchar", column, format);

    /// <summary>Converts a string to bytes, or returns null where it does not match the format.</summary>
    /// <param name="column">String column.</param>
    [Since("3.5.0")]
    public static Column TryToBinary(Column column) => Call("try_to_binary", column);

    /// <summary>Converts a string to bytes, or returns null where it does not match the format.</summary>
    /// <param name="column">String column.</param>
    /// <param name="format">Format: <c>hex</c>, the default, <c>utf-8</c> or <c>base64</c>.</param>
    [Since("3.5.0")]
    public static Column TryToBinary(Column column, Column format) => Call("try_to_binary", column, format);

    /// <summary>Parses a number from a string, or returns null where it does not match the format.</summary>
    /// <param name="column">String column.</param>
    /// <param name="format">Number format of SQL, such as <c>999,999.99</c>.</param>
    [Since("3.5.0")]
    public static Column TryToNumber(Column column, Column format) => Call("try_to_number", column, format);

    /// <summary>Decodes Base64 text to bytes.</summary>
    public static Column Unbase64(Column column) => Call("unbase64", column);

    /// <summary>Decodes a URL-encoded string.</summary>
    [Since("3.5.0")]
    public static Column UrlDecode(Column column) => Call("url_decode", column);

    /// <summary>Encodes a string for use in a URL.</summary>
    [Since("3.5.0")]
    public static Column UrlEncode(Column column) => Call("url_encode", column);
}
