namespace Microsoft.Spark.Sql;

public static partial class Functions
{
    /// <summary>Returns the code of the first character; 0 for an empty string.</summary>
    public static Column Ascii(Column column) => Call("ascii", column);

    /// <summary>Returns the length in bits.</summary>
    [Since("3.5.0")]
    public static Column BitLength(Column column) => Call("bit_length", column);

    /// <summary>Removes certain characters from both ends of a string.</summary>
    /// <param name="column">String column.</param>
    [Since("3.5.0")]
    public static Column BTrim(Column column) => Call("btrim", column);

    /// <summary>Removes certain characters from both ends of a string.</summary>
    /// <param name="column">String column.</param>
    /// <param name="trim">Characters to remove, in any order; spaces by default.</param>
    [Since("3.5.0")]
    public static Column BTrim(Column column, Column trim) => Call("btrim", column, trim);

    /// <summary>Returns the character with a code, taken modulo 256; empty for a negative code.</summary>
    [Since("3.5.0")]
    public static Column Char(Column column) => Call("char", column);

    /// <summary>Returns the length of a string in characters, or of bytes in bytes.</summary>
    [Since("3.5.0")]
    public static Column CharacterLength(Column column) => Call("character_length", column);

    /// <summary>Returns the length of a string in characters, or of bytes in bytes.</summary>
    [Since("3.5.0")]
    public static Column CharLength(Column column) => Call("char_length", column);

    /// <summary>Returns the character with a code, taken modulo 256; empty for a negative code.</summary>
    [Since("3.5.0")]
    public static Column Chr(Column column) => Call("chr", column);

    /// <summary>Concatenates strings, bytes or arrays. Null where any of them is null.</summary>
    public static Column Concat(params Column[] columns) => Call("concat", Seq(columns));

    /// <summary>Concatenates strings with a separator. Nulls are skipped.</summary>
    /// <param name="sep">Text between strings.</param>
    /// <param name="columns">Columns of strings or of string arrays.</param>
    public static Column ConcatWs(string sep, params Column[] columns) => Call("concat_ws", sep, Seq(columns));

    /// <summary>Tests whether a string contains another. Null where either is null.</summary>
    [Since("3.5.0")]
    public static Column Contains(Column column, Column part) => Call("contains", column, part);

    /// <summary>Returns the n-th of a list of values; null where there is none.</summary>
    /// <param name="columns">Number of the value, from 1, then the values.</param>
    [Since("3.5.0")]
    public static Column Elt(params Column[] columns) => Call("elt", Seq(columns));

    /// <summary>Tests whether a string ends with another. Null where either is null.</summary>
    [Since("3.5.0")]
    public static Column EndsWith(Column column, Column end) => Call("endswith", column, end);

    /// <summary>Returns the position of a string in a comma-separated list, from 1; 0 where it is not found or contains a comma.</summary>
    [Since("3.5.0")]
    public static Column FindInSet(Column text, Column list) => Call("find_in_set", text, list);

    /// <summary>Capitalizes the first letter of each word and changes the others to lower case.</summary>
    public static Column InitCap(Column column) => Call("initcap", column);

    /// <summary>Returns the position of the first occurrence of a substring, from 1, or 0 if there is none.</summary>
    public static Column Instr(Column column, string substring) => Call("instr", column, substring);

    /// <summary>Changes a string to lower case.</summary>
    [Since("3.5.0")]
    public static Column LCase(Column column) => Call("lcase", column);

    /// <summary>Returns the first characters of a string.</summary>
    /// <param name="column">String column.</param>
    /// <param name="length">Number of characters; empty if not positive.</param>
    [Since("3.5.0")]
    public static Column Left(Column column, Column length) => Call("left", column, length);

    /// <summary>Returns the length of a string in characters, or of bytes in bytes.</summary>
    [Since("3.5.0")]
    public static Column Len(Column column) => Call("len", column);

    /// <summary>Returns the length of a string in characters, or of bytes in bytes.</summary>
    public static Column Length(Column column) => Call("length", column);

    /// <summary>Returns the Levenshtein distance of two strings: the number of single-character edits between them.</summary>
    public static Column Levenshtein(Column left, Column right) => Call("levenshtein", left, right);

    /// <summary>Returns the position of the first occurrence of a substring, from 1, or 0 if there is none.</summary>
    /// <param name="substring">Text to find.</param>
    /// <param name="column">String column.</param>
    public static Column Locate(string substring, Column column) => Call("locate", substring, column);

    /// <summary>Returns the position of the first occurrence of a substring, from 1, or 0 if there is none.</summary>
    /// <param name="substring">Text to find.</param>
    /// <param name="column">String column.</param>
    /// <param name="pos">Position to search from, from 1.</param>
    public static Column Locate(string substring, Column column, int pos) => Call("locate", substring, column, pos);

    /// <summary>Changes a string to lower case.</summary>
    public static Column Lower(Column column) => Call("lower", column);

    /// <summary>Pads a string on the left to a length; a longer string is cut.</summary>
    /// <param name="column">String column.</param>
    /// <param name="len">Length of the result in characters.</param>
    /// <param name="pad">Text to pad with.</param>
    public static Column Lpad(Column column, int len, string pad) => Call("lpad", column, len, pad);

    /// <summary>Removes certain characters from the start of a string.</summary>
    /// <param name="column">String column.</param>
    public static Column Ltrim(Column column) => Call("ltrim", column);

    /// <summary>Removes certain characters from the start of a string.</summary>
    /// <param name="column">String column.</param>
    /// <param name="trimString">Characters to remove, in any order; spaces by default.</param>
    public static Column Ltrim(Column column, string trimString) => Call("ltrim", column, trimString);

    /// <summary>Masks a string: replaces its letters and digits with fixed characters.</summary>
    /// <param name="column">String column.</param>
    [Since("3.5.0")]
    public static Column Mask(Column column) => Call("mask", column);

    /// <summary>Masks a string: replaces its letters and digits with fixed characters.</summary>
    /// <param name="column">String column.</param>
    /// <param name="upper">Replacement for upper-case letters; <c>X</c> by default, null keeps them.</param>
    [Since("3.5.0")]
    public static Column Mask(Column column, Column upper) => Call("mask", column, upper);

    /// <summary>Masks a string: replaces its letters and digits with fixed characters.</summary>
    /// <param name="column">String column.</param>
    /// <param name="upper">Replacement for upper-case letters; <c>X</c> by default, null keeps them.</param>
    /// <param name="lower">Replacement for lower-case letters; <c>x</c> by default, null keeps them.</param>
    [Since("3.5.0")]
    public static Column Mask(Column column, Column upper, Column lower) => Call("mask", column, upper, lower);

    /// <summary>Masks a string: replaces its letters and digits with fixed characters.</summary>
    /// <param name="column">String column.</param>
    /// <param name="upper">Replacement for upper-case letters; <c>X</c> by default, null keeps them.</param>
    /// <param name="lower">Replacement for lower-case letters; <c>x</c> by default, null keeps them.</param>
    /// <param name="digit">Replacement for digits; <c>n</c> by default, null keeps them.</param>
    [Since("3.5.0")]
    public static Column Mask(Column column, Column upper, Column lower, Column digit) => Call("mask", column, upper, lower, digit);

    /// <summary>Masks a string: replaces its letters and digits with fixed characters.</summary>
    /// <param name="column">String column.</param>
    /// <param name="upper">Replacement for upper-case letters; <c>X</c> by default, null keeps them.</param>
    /// <param name="lower">Replacement for lower-case letters; <c>x</c> by default, null keeps them.</param>
    /// <param name="digit">Replacement for digits; <c>n</c> by default, null keeps them.</param>
    /// <param name="others">Replacement for all other characters; null, the default, keeps them.</param>
    [Since("3.5.0")]
    public static Column Mask(Column column, Column upper, Column lower, Column digit, Column others) =>
        Call("mask", column, upper, lower, digit, others);

    /// <summary>Returns the length in bytes.</summary>
    [Since("3.5.0")]
    public static Column OctetLength(Column column) => Call("octet_length", column);

    /// <summary>Replaces part of a string from a position.</summary>
    /// <param name="src">String or binary column.</param>
    /// <param name="replace">Replacement.</param>
    /// <param name="pos">Position of the first character to replace, from 1.</param>
    [Since("3.0.0")]
    public static Column Overlay(Column src, Column replace, Column pos) => Call("overlay", src, replace, pos);

    /// <summary>Replaces part of a string from a position.</summary>
    /// <param name="src">String or binary column.</param>
    /// <param name="replace">Replacement.</param>
    /// <param name="pos">Position of the first character to replace, from 1.</param>
    /// <param name="len">Number of characters to replace; the length of the replacement by default.</param>
    [Since("3.0.0")]
    public static Column Overlay(Column src, Column replace, Column pos, Column len) => Call("overlay", src, replace, pos, len);

    /// <summary>Returns the position of the first occurrence of a substring, from 1, or 0 if there is none.</summary>
    /// <param name="part">Text to find.</param>
    /// <param name="text">String to search.</param>
    [Since("3.5.0")]
    public static Column Position(Column part, Column text) => Call("position", part, text);

    /// <summary>Returns the position of the first occurrence of a substring, from 1, or 0 if there is none.</summary>
    /// <param name="part">Text to find.</param>
    /// <param name="text">String to search.</param>
    /// <param name="start">Position to search from, from 1; 1 by default.</param>
    [Since("3.5.0")]
    public static Column Position(Column part, Column text, Column start) => Call("position", part, text, start);

    /// <summary>Repeats a string.</summary>
    /// <param name="column">String column.</param>
    /// <param name="n">Number of repetitions.</param>
    public static Column Repeat(Column column, int n) => Call("repeat", column, n);

    /// <summary>Replaces every occurrence of a substring.</summary>
    /// <param name="column">String column.</param>
    /// <param name="search">Text to find, not a regular expression.</param>
    [Since("3.5.0")]
    public static Column Replace(Column column, Column search) => Call("replace", column, search);

    /// <summary>Replaces every occurrence of a substring.</summary>
    /// <param name="column">String column.</param>
    /// <param name="search">Text to find, not a regular expression.</param>
    /// <param name="replacement">Replacement; empty by default.</param>
    [Since("3.5.0")]
    public static Column Replace(Column column, Column search, Column replacement) => Call("replace", column, search, replacement);

    /// <summary>Reverses a string or an array.</summary>
    public static Column Reverse(Column column) => Call("reverse", column);

    /// <summary>Returns the last characters of a string.</summary>
    /// <param name="column">String column.</param>
    /// <param name="length">Number of characters; empty if not positive.</param>
    [Since("3.5.0")]
    public static Column Right(Column column, Column length) => Call("right", column, length);

    /// <summary>Pads a string on the right to a length; a longer string is cut.</summary>
    /// <param name="column">String column.</param>
    /// <param name="len">Length of the result in characters.</param>
    /// <param name="pad">Text to pad with.</param>
    public static Column Rpad(Column column, int len, string pad) => Call("rpad", column, len, pad);

    /// <summary>Removes certain characters from the end of a string.</summary>
    /// <param name="column">String column.</param>
    public static Column Rtrim(Column column) => Call("rtrim", column);

    /// <summary>Removes certain characters from the end of a string.</summary>
    /// <param name="column">String column.</param>
    /// <param name="trimString">Characters to remove, in any order; spaces by default.</param>
    public static Column Rtrim(Column column, string trimString) => Call("rtrim", column, trimString);

    /// <summary>Splits a text into sentences, and each sentence into words.</summary>
    /// <param name="str">String column.</param>
    /// <returns>Array of sentences, each an array of words.</returns>
    [Since("3.2.0")]
    public static Column Sentences(Column str) => Call("sentences", str);

    /// <summary>Splits a text into sentences, and each sentence into words.</summary>
    /// <param name="str">String column.</param>
    /// <param name="language">ISO 639 code of the language; the default locale's if absent.</param>
    /// <param name="country">ISO 3166 code of the country; the default locale's if absent.</param>
    /// <returns>Array of sentences, each an array of words.</returns>
    [Since("3.2.0")]
    public static Column Sentences(Column str, Column language, Column country) => Call("sentences", str, language, country);

    /// <summary>Returns the Soundex code of a string.</summary>
    public static Column Soundex(Column column) => Call("soundex", column);

    /// <summary>Tests whether a string starts with another. Null where either is null.</summary>
    [Since("3.5.0")]
    public static Column StartsWith(Column column, Column beginning) => Call("startswith", column, beginning);

    /// <summary>Returns a substring.</summary>
    /// <param name="column">String or binary column.</param>
    /// <param name="position">Position of the first character, from 1; negative positions count from the end.</param>
    [Since("3.5.0")]
    public static Column Substr(Column column, Column position) => Call("substr", column, position);

    /// <summary>Returns a substring.</summary>
    /// <param name="column">String or binary column.</param>
    /// <param name="position">Position of the first character, from 1; negative positions count from the end.</param>
    /// <param name="length">Number of characters; all that follow by default.</param>
    [Since("3.5.0")]
    public static Column Substr(Column column, Column position, Column length) => Call("substr", column, position, length);

    /// <summary>Returns a substring.</summary>
    /// <param name="column">String or binary column.</param>
    /// <param name="pos">Position of the first character, from 1; negative positions count from the end.</param>
    /// <param name="len">Number of characters.</param>
    public static Column Substring(Column column, int pos, int len) => Call("substring", column, pos, len);

    /// <summary>Replaces single characters by others.</summary>
    /// <param name="column">String column.</param>
    /// <param name="matchingString">Characters to replace.</param>
    /// <param name="replaceString">Replacements, at the same positions. A character without a replacement is removed.</param>
    public static Column Translate(Column column, string matchingString, string replaceString) =>
        Call("translate", column, matchingString, replaceString);

    /// <summary>Removes certain characters from both ends of a string.</summary>
    /// <param name="column">String column.</param>
    public static Column Trim(Column column) => Call("trim", column);

    /// <summary>Removes certain characters from both ends of a string.</summary>
    /// <param name="column">String column.</param>
    /// <param name="trimString">Characters to remove, in any order; spaces by default.</param>
    public static Column Trim(Column column, string trimString) => Call("trim", column, trimString);

    /// <summary>Changes a string to upper case.</summary>
    [Since("3.5.0")]
    public static Column UCase(Column column) => Call("ucase", column);

    /// <summary>Changes a string to upper case.</summary>
    public static Column Upper(Column column) => Call("upper", column);
}
