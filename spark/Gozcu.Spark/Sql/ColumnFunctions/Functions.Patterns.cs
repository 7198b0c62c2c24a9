namespace Microsoft.Spark.Sql;

public static partial class Functions
{
    /// <summary>True where the text matches SQL's LIKE pattern, upper and lower case alike.</summary>
    [Since("3.5.0")]
    public static Column ILike(Column column, Column pattern) => Call("ilike", column, pattern);

    /// <summary>True where the text matches SQL's LIKE pattern, upper and lower case alike.</summary>
    [Since("3.5.0")]
    public static Column ILike(Column column, Column pattern, Column escape) => Call("ilike", column, pattern, escape);

    /// <summary>True where the text matches SQL's LIKE pattern.</summary>
    [Since("3.5.0")]
    public static Column Like(Column column, Column pattern) => Call("like", column, pattern);

    /// <summary>True where the text matches SQL's LIKE pattern.</summary>
    [Since("3.5.0")]
    public static Column Like(Column column, Column pattern, Column escape) => Call("like", column, pattern, escape);

    /// <summary>True where the regular expression is found in the text.</summary>
    [Since("3.5.0")]
    public static Column Regexp(Column column, Column pattern) => Call("regexp", column, pattern);

    /// <summary>How often the regular expression is found in the text.</summary>
    [Since("3.5.0")]
    public static Column RegexpCount(Column column, Column pattern) => Call("regexp_count", column, pattern);

    /// <summary>The group of the first match of a regular expression; empty where there is none.</summary>
    public static Column RegexpExtract(Column column, string exp, int groupIdx) => Call("regexp_extract", column, exp, groupIdx);

    /// <summary>The group of every match of a regular expression.</summary>
    [Since("3.5.0")]
    public static Column RegexpExtractAll(Column column, Column pattern) => Call("regexp_extract_all", column, pattern);

    /// <summary>The group of every match of a regular expression.</summary>
    [Since("3.5.0")]
    public static Column RegexpExtractAll(Column column, Column pattern, Column group) =>
        Call("regexp_extract_all", column, pattern, group);

    /// <summary>The place of the first match of a regular expression, from 1; 0 where there is none.</summary>
    [Since("3.5.0")]
    public static Column RegexpInstr(Column column, Column pattern) => Call("regexp_instr", column, pattern);

    /// <summary>The place of the first match of a regular expression, from 1; 0 where there is none.</summary>
    [Since("3.5.0")]
    public static Column RegexpInstr(Column column, Column pattern, Column group) => Call("regexp_instr", column, pattern, group);

    /// <summary>True where the regular expression is found in the text.</summary>
    [Since("3.5.0")]
    public static Column RegexpLike(Column column, Column pattern) => Call("regexp_like", column, pattern);

    /// <summary>The text with every match of a regular expression replaced.</summary>
    public static Column RegexpReplace(Column column, Column pattern, Column replacement) =>
        Call("regexp_replace", column, pattern, replacement);

    /// <summary>The text with every match of a regular expression replaced.</summary>
    public static Column RegexpReplace(Column column, string pattern, string replacement) =>
        Call("regexp_replace", column, pattern, replacement);

    /// <summary>The first match of a regular expression; null where there is none.</summary>
    [Since("3.5.0")]
    public static Column RegexpSubstr(Column column, Column pattern) => Call("regexp_substr", column, pattern);

    /// <summary>True where the regular expression is found in the text.</summary>
    [Since("3.5.0")]
    public static Column RLike(Column column, Column pattern) => Call("rlike", column, pattern);

    /// <summary>The text split at matches of a regular expression.</summary>
    public static Column Split(Column column, string pattern) => Call("split", column, pattern);

    /// <summary>The text split at matches of a regular expression.</summary>
    [Since("3.0.0")]
    public static Column Split(Column column, string pattern, int limit) => Call("split", column, pattern, limit);

    /// <summary>The part of a text with this number, from 1, when it is split at a delimiter.</summary>
    [Since("3.5.0")]
    public static Column SplitPart(Column column, Column delimiter, Column part) => Call("split_part", column, delimiter, part);

    /// <summary>The text before so many occurrences of a delimiter; counted from the right when negative.</summary>
    public static Column SubstringIndex(Column column, string delimiter, int count) => Call("substring_index", column, delimiter, count);
}
