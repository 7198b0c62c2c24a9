namespace Microsoft.Spark.Sql;

public static partial class Functions
{
    /// <summary>Tests whether the whole string matches a SQL LIKE pattern, ignoring case.</summary>
    /// <param name="column">String column.</param>
    /// <param name="pattern">Pattern: <c>_</c> matches one character, <c>%</c> any number.</param>
    [Since("3.5.0")]
    public static Column ILike(Column column, Column pattern) => Call("ilike", column, pattern);

    /// <summary>Tests whether the whole string matches a SQL LIKE pattern, ignoring case.</summary>
    /// <param name="column">String column.</param>
    /// <param name="pattern">Pattern: <c>_</c> matches one character, <c>%</c> any number.</param>
    /// <param name="escape">Escape character, as a string literal; <c>\</c> by default.</param>
    [Since("3.5.0")]
    public static Column ILike(Column column, Column pattern, Column escape) => Call("ilike", column, pattern, escape);

    /// <summary>Tests whether the whole string matches a SQL LIKE pattern, case-sensitively.</summary>
    /// <param name="column">String column.</param>
    /// <param name="pattern">Pattern: <c>_</c> matches one character, <c>%</c> any number.</param>
    [Since("3.5.0")]
    public static Column Like(Column column, Column pattern) => Call("like", column, pattern);

    /// <summary>Tests whether the whole string matches a SQL LIKE pattern, case-sensitively.</summary>
    /// <param name="column">String column.</param>
    /// <param name="pattern">Pattern: <c>_</c> matches one character, <c>%</c> any number.</param>
    /// <param name="escape">Escape character, as a string literal; <c>\</c> by default.</param>
    [Since("3.5.0")]
    public static Column Like(Column column, Column pattern, Column escape) => Call("like", column, pattern, escape);

    /// <summary>Tests whether any part of the string matches a regular expression.</summary>
    /// <param name="column">String column.</param>
    /// <param name="pattern">Regular expression in Java's syntax.</param>
    [Since("3.5.0")]
    public static Column Regexp(Column column, Column pattern) => Call("regexp", column, pattern);

    /// <summary>Returns the number of matches of a regular expression in the string.</summary>
    /// <param name="column">String column.</param>
    /// <param name="pattern">Regular expression in Java's syntax.</param>
    [Since("3.5.0")]
    public static Column RegexpCount(Column column, Column pattern) => Call("regexp_count", column, pattern);

    /// <summary>Returns a group of the first match of a regular expression; empty where there is no match.</summary>
    /// <param name="column">String column.</param>
    /// <param name="exp">Regular expression in Java's syntax.</param>
    /// <param name="groupIdx">Number of the group; 0 for the whole match.</param>
    public static Column RegexpExtract(Column column, string exp, int groupIdx) => Call("regexp_extract", column, exp, groupIdx);

    /// <summary>Returns a group of every match of a regular expression, as an array.</summary>
    /// <param name="column">String column.</param>
    /// <param name="pattern">Regular expression in Java's syntax.</param>
    [Since("3.5.0")]
    public static Column RegexpExtractAll(Column column, Column pattern) => Call("regexp_extract_all", column, pattern);

    /// <summary>Returns a group of every match of a regular expression, as an array.</summary>
    /// <param name="column">String column.</param>
    /// <param name="pattern">Regular expression in Java's syntax.</param>
    /// <param name="group">Number of the group; 1 by default, 0 for the whole match.</param>
    [Since("3.5.0")]
    public static Column RegexpExtractAll(Column column, Column pattern, Column group) =>
        Call("regexp_extract_all", column, pattern, group);

    /// <summary>Returns the position of the first match of a regular expression, from 1, or 0 if there is none.</summary>
    /// <param name="column">String column.</param>
    /// <param name="pattern">Regular expression in Java's syntax.</param>
    [Since("3.5.0")]
    public static Column RegexpInstr(Column column, Column pattern) => Call("regexp_instr", column, pattern);

    /// <summary>Returns the position of the first match of a regular expression, from 1, or 0 if there is none.</summary>
    /// <param name="column">String column.</param>
    /// <param name="pattern">Regular expression in Java's syntax.</param>
    /// <param name="group">Number of a group; Spark 3.5 ignores it.</param>
    [Since("3.5.0")]
    public static Column RegexpInstr(Column column, Column pattern, Column group) => Call("regexp_instr", column, pattern, group);

    /// <summary>Tests whether any part of the string matches a regular expression.</summary>
    /// <param name="column">String column.</param>
    /// <param name="pattern">Regular expression in Java's syntax.</param>
    [Since("3.5.0")]
    public static Column RegexpLike(Column column, Column pattern) => Call("regexp_like", column, pattern);

    /// <summary>Replaces every match of a regular expression.</summary>
    /// <param name="column">String column.</param>
    /// <param name="pattern">Regular expression in Java's syntax.</param>
    /// <param name="replacement">Replacement; <c>$1</c> stands for the first group.</param>
    public static Column RegexpReplace(Column column, Column pattern, Column replacement) =>
        Call("regexp_replace", column, pattern, replacement);

    /// <summary>Replaces every match of a regular expression.</summary>
    /// <param name="column">String column.</param>
    /// <param name="pattern">Regular expression in Java's syntax.</param>
    /// <param name="replacement">Replacement; <c>$1</c> stands for the first group.</param>
    public static Column RegexpReplace(Column column, string pattern, string replacement) =>
        Call("regexp_replace", column, pattern, replacement);

    /// <summary>Returns the first match of a regular expression, or null if there is none.</summary>
    /// <param name="column">String column.</param>
    /// <param name="pattern">Regular expression in Java's syntax.</param>
    [Since("3.5.0")]
    public static Column RegexpSubstr(Column column, Column pattern) => Call("regexp_substr", column, pattern);

    /// <summary>Tests whether any part of the string matches a regular expression.</summary>
    /// <param name="column">String column.</param>
    /// <param name="pattern">Regular expression in Java's syntax.</param>
    [Since("3.5.0")]
    public static Column RLike(Column column, Column pattern) => Call("rlike", column, pattern);

    /// <summary>Splits a string at the matches of a regular expression.</summary>
    /// <param name="column">String column.</param>
    /// <param name="pattern">Regular expression in Java's syntax.</param>
    /// <returns>Array of strings.</returns>
    public static Column Split(Column column, string pattern) => Call("split", column, pattern);

    /// <summary>Splits a string at the matches of a regular expression.</summary>
    /// <param name="column">String column.</param>
    /// <param name="pattern">Regular expression in Java's syntax.</param>
    /// <param name="limit">Maximum number of parts; the last holds the rest. No limit by default or where not positive.</param>
    /// <returns>Array of strings.</returns>
    [Since("3.0.0")]
    public static Column Split(Column column, string pattern, int limit) => Call("split", column, pattern, limit);

    /// <summary>Splits a string at a delimiter and returns one part; empty where the part does not exist.</summary>
    /// <param name="column">String column.</param>
    /// <param name="delimiter">Delimiter, not a regular expression.</param>
    /// <param name="part">Number of the part, from 1; negative numbers count from the end.</param>
    [Since("3.5.0")]
    public static Column SplitPart(Column column, Column delimiter, Column part) => Call("split_part", column, delimiter, part);

    /// <summary>Returns the part of a string before the given number of occurrences of a delimiter; the whole string if there are fewer.</summary>
    /// <param name="column">String column.</param>
    /// <param name="delimiter">Delimiter, not a regular expression.</param>
    /// <param name="count">Number of occurrences; if negative, counts from the right and returns the part after it.</param>
    public static Column SubstringIndex(Column column, string delimiter, int count) => Call("substring_index", column, delimiter, count);
}
