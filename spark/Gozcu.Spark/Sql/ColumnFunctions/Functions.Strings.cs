namespace Microsoft.Spark.Sql;

public static partial class Functions
{
    /// <summary>The code of the first character.</summary>
    public static Column Ascii(Column column) => Call("ascii", column);

    /// <summary>The length in bits.</summary>
    [Since("3.5.0")]
    public static Column BitLength(Column column) => Call("bit_length", column);

    /// <summary>The text without certain characters at both ends; spaces unless others are given.</summary>
    [Since("3.5.0")]
    public static Column BTrim(Column column) => Call("btrim", column);

    /// <summary>The text without certain characters at both ends; spaces unless others are given.</summary>
    [Since("3.5.0")]
    public static Column BTrim(Column column, Column trim) => Call("btrim", column, trim);

    /// <summary>The character of a code.</summary>
    [Since("3.5.0")]
    public static Column Char(Column column) => Call("char", column);

    /// <summary>The length in characters.</summary>
    [Since("3.5.0")]
    public static Column CharacterLength(Column column) => Call("character_length", column);

    /// <summary>The length in characters.</summary>
    [Since("3.5.0")]
    public static Column CharLength(Column column) => Call("char_length", column);

    /// <summary>The character of a code.</summary>
    [Since("3.5.0")]
    public static Column Chr(Column column) => Call("chr", column);

    /// <summary>The texts, bytes or arrays one after another.</summary>
    public static Column Concat(params Column[] columns) => Call("concat", Seq(columns));

    /// <summary>The texts one after another with a separator between them.</summary>
    public static Column ConcatWs(string sep, params Column[] columns) => Call("concat_ws", sep, Seq(columns));

    /// <summary>True where the text contains the other.</summary>
    [Since("3.5.0")]
    public static Column Contains(Column column, Column part) => Call("contains", column, part);

    /// <summary>The value at a place of the list, from 1.</summary>
    [Since("3.5.0")]
    public static Column Elt(params Column[] columns) => Call("elt", Seq(columns));

    /// <summary>True where the text ends with the other.</summary>
    [Since("3.5.0")]
    public static Column EndsWith(Column column, Column end) => Call("endswith", column, end);

    /// <summary>The place of a text in a list separated by commas, from 1; 0 where it is not there.</summary>
    [Since("3.5.0")]
    public static Column FindInSet(Column text, Column list) => Call("find_in_set", text, list);

    /// <summary>The text with each word's first letter in upper case.</summary>
    public static Column InitCap(Column column) => Call("initcap", column);

    /// <summary>The place of a part within the text, from 1; 0 where it is not there.</summary>
    public static Column Instr(Column column, string substring) => Call("instr", column, substring);

    /// <summary>The text in lower case.</summary>
    [Since("3.5.0")]
    public static Column LCase(Column column) => Call("lcase", column);

    /// <summary>The first characters of the text.</summary>
    [Since("3.5.0")]
    public static Column Left(Column column, Column length) => Call("left", column, length);

    /// <summary>The length in characters, or in bytes of binary values.</summary>
    [Since("3.5.0")]
    public static Column Len(Column column) => Call("len", column);

    /// <summary>The length in characters, or in bytes of binary values.</summary>
    public static Column Length(Column column) => Call("length", column);

    /// <summary>How many characters must change to get from one text to the other.</summary>
    public static Column Levenshtein(Column left, Column right) => Call("levenshtein", left, right);

    /// <summary>The place of a part within the text, from 1; 0 where it is not there.</summary>
    public static Column Locate(string substring, Column column) => Call("locate", substring, column);

    /// <summary>The place of a part within the text, from 1; 0 where it is not there.</summary>
    public static Column Locate(string substring, Column column, int pos) => Call("locate", substring, column, pos);

    /// <summary>The text in lower case.</summary>
    public static Column Lower(Column column) => Call("lower", column);

    /// <summary>The text filled up on the left to a length.</summary>
    public static Column Lpad(Column column, int len, string pad) => Call("lpad", column, len, pad);

    /// <summary>The text without certain characters at its beginning; spaces unless others are given.</summary>
    public static Column Ltrim(Column column) => Call("ltrim", column);

    /// <summary>The text without certain characters at its beginning; spaces unless others are given.</summary>
    public static Column Ltrim(Column column, string trimString) => Call("ltrim", column, trimString);

    /// <summary>The text with its letters and digits replaced by fixed characters.</summary>
    [Since("3.5.0")]
    public static Column Mask(Column column) => Call("mask", column);

    /// <summary>The text with its letters and digits replaced by fixed characters.</summary>
    [Since("3.5.0")]
    public static Column Mask(Column column, Column upper) => Call("mask", column, upper);

    /// <summary>The text with its letters and digits replaced by fixed characters.</summary>
    [Since("3.5.0")]
    public static Column Mask(Column column, Column upper, Column lower) => Call("mask", column, upper, lower);

    /// <summary>The text with its letters and digits replaced by fixed characters.</summary>
    [Since("3.5.0")]
    public static Column Mask(Column column, Column upper, Column lower, Column digit) => Call("mask", column, upper, lower, digit);

    /// <summary>The text with its letters and digits replaced by fixed characters.</summary>
    [Since("3.5.0")]
    public static Column Mask(Column column, Column upper, Column lower, Column digit, Column others) =>
        Call("mask", column, upper, lower, digit, others);

    /// <summary>The length in bytes.</summary>
    [Since("3.5.0")]
    public static Column OctetLength(Column column) => Call("octet_length", column);

    /// <summary>The text with a part replaced from a place on.</summary>
    [Since("3.0.0")]
    public static Column Overlay(Column src, Column replace, Column pos) => Call("overlay", src, replace, pos);

    /// <summary>The text with a part replaced from a place on.</summary>
    [Since("3.0.0")]
    public static Column Overlay(Column src, Column replace, Column pos, Column len) => Call("overlay", src, replace, pos, len);

    /// <summary>The place of a part within the text, from 1; 0 where it is not there.</summary>
    [Since("3.5.0")]
    public static Column Position(Column part, Column text) => Call("position", part, text);

    /// <summary>The place of a part within the text, from 1; 0 where it is not there.</summary>
    [Since("3.5.0")]
    public static Column Position(Column part, Column text, Column start) => Call("position", part, text, start);

    /// <summary>The text so many times.</summary>
    public static Column Repeat(Column column, int n) => Call("repeat", column, n);

    /// <summary>The text with every occurrence of a part replaced.</summary>
    [Since("3.5.0")]
    public static Column Replace(Column column, Column search) => Call("replace", column, search);

    /// <summary>The text with every occurrence of a part replaced.</summary>
    [Since("3.5.0")]
    public static Column Replace(Column column, Column search, Column replacement) => Call("replace", column, search, replacement);

    /// <summary>The text or array in reverse order.</summary>
    public static Column Reverse(Column column) => Call("reverse", column);

    /// <summary>The last characters of the text.</summary>
    [Since("3.5.0")]
    public static Column Right(Column column, Column length) => Call("right", column, length);

    /// <summary>The text filled up on the right to a length.</summary>
    public static Column Rpad(Column column, int len, string pad) => Call("rpad", column, len, pad);

    /// <summary>The text without certain characters at its end; spaces unless others are given.</summary>
    public static Column Rtrim(Column column) => Call("rtrim", column);

    /// <summary>The text without certain characters at its end; spaces unless others are given.</summary>
    public static Column Rtrim(Column column, string trimString) => Call("rtrim", column, trimString);

    /// <summary>The text as an array of sentences, each an array of words.</summary>
    [Since("3.2.0")]
    public static Column Sentences(Column str) => Call("sentences", str);

    /// <summary>The text as an array of sentences, each an array of words.</summary>
    [Since("3.2.0")]
    public static Column Sentences(Column str, Column language, Column country) => Call("sentences", str, language, country);

    /// <summary>The text's soundex code.</summary>
    public static Column Soundex(Column column) => Call("soundex", column);

    /// <summary>True where the text begins with the other.</summary>
    [Since("3.5.0")]
    public static Column StartsWith(Column column, Column beginning) => Call("startswith", column, beginning);

    /// <summary>A part of the text; positions count from 1.</summary>
    [Since("3.5.0")]
    public static Column Substr(Column column, Column position) => Call("substr", column, position);

    /// <summary>A part of the text; positions count from 1.</summary>
    [Since("3.5.0")]
    public static Column Substr(Column column, Column position, Column length) => Call("substr", column, position, length);

    /// <summary>A part of the text; positions count from 1.</summary>
    public static Column Substring(Column column, int pos, int len) => Call("substring", column, pos, len);

    /// <summary>The text with characters replaced one by one.</summary>
    public static Column Translate(Column column, string matchingString, string replaceString) =>
        Call("translate", column, matchingString, replaceString);

    /// <summary>The text without certain characters at both ends; spaces unless others are given.</summary>
    public static Column Trim(Column column) => Call("trim", column);

    /// <summary>The text without certain characters at both ends; spaces unless others are given.</summary>
    public static Column Trim(Column column, string trimString) => Call("trim", column, trimString);

    /// <summary>The text in upper case.</summary>
    [Since("3.5.0")]
    public static Column UCase(Column column) => Call("ucase", column);

    /// <summary>The text in upper case.</summary>
    public static Column Upper(Column column) => Call("upper", column);
}
