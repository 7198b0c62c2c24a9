namespace Microsoft.Spark.Sql;

public static partial class Functions
{
    /// <summary>The bytes in base64.</summary>
    public static Column Base64(Column column) => Call("base64", column);

    /// <summary>The text of bytes in a character set.</summary>
    public static Column Decode(Column column, string charset) => Call("decode", column, charset);

    /// <summary>The bytes of a text in a character set.</summary>
    public static Column Encode(Column column, string charset) => Call("encode", column, charset);

    /// <summary>The number with thousands separated, rounded to so many decimals.</summary>
    public static Column FormatNumber(Column column, int d) => Call("format_number", column, d);

    /// <summary>The values in a printf format.</summary>
    public static Column FormatString(string format, params Column[] columns) => Call("format_string", format, Seq(columns));

    /// <summary>A part of a URL: HOST, PATH, QUERY and others.</summary>
    [Since("3.5.0")]
    public static Column ParseUrl(Column url, Column part) => Call("parse_url", url, part);

    /// <summary>A part of a URL: HOST, PATH, QUERY and others.</summary>
    [Since("3.5.0")]
    public static Column ParseUrl(Column url, Column part, Column key) => Call("parse_url", url, part, key);

    /// <summary>The values in a printf format.</summary>
    [Since("3.5.0")]
    public static Column Printf(Column format, params Column[] columns) => Call("printf", format, Seq(columns));

    /// <summary>The bytes of a text by a format: hex, utf-8 or base64.</summary>
    [Since("3.5.0")]
    public static Column ToBinary(Column column) => Call("to_binary", column);

    /// <summary>The bytes of a text by a format: hex, utf-8 or base64.</summary>
    [Since("3.5.0")]
    public static Column ToBinary(Column column, Column format) => Call("to_binary", column, format);

    /// <summary>The number in a format.</summary>
    [Since("3.5.0")]
    public static Column ToChar(Column column, Column format) => Call("to_char", column, format);

    /// <summary>The number of a text in a format.</summary>
    [Since("3.5.0")]
    public static Column ToNumber(Column column, Column format) => Call("to_number", column, format);

    /// <summary>The number in a format.</summary>
    [Since("3.5.0")]
    public static Column ToVarchar(Column column, Column format) => Call("to_varchar", column, format);

    /// <summary>The bytes of a text by a format, or null where it does not fit.</summary>
    [Since("3.5.0")]
    public static Column TryToBinary(Column column) => Call("try_to_binary", column);

    /// <summary>The bytes of a text by a format, or null where it does not fit.</summary>
    [Since("3.5.0")]
    public static Column TryToBinary(Column column, Column format) => Call("try_to_binary", column, format);

    /// <summary>The number of a text in a format, or null where it does not fit.</summary>
    [Since("3.5.0")]
    public static Column TryToNumber(Column column, Column format) => Call("try_to_number", column, format);

    /// <summary>The bytes of base64.</summary>
    public static Column Unbase64(Column column) => Call("unbase64", column);

    /// <summary>The text of its URL encoding.</summary>
    [Since("3.5.0")]
    public static Column UrlDecode(Column column) => Call("url_decode", column);

    /// <summary>The text encoded for a URL.</summary>
    [Since("3.5.0")]
    public static Column UrlEncode(Column column) => Call("url_encode", column);
}
