namespace Microsoft.Spark.Sql;

public static partial class Functions
{
    /// <summary>An array of the columns.</summary>
    public static Column Array(params Column[] columns) => Call("array", Seq(columns));

    /// <summary>An array of the columns.</summary>
    public static Column Array(string columnName, params string[] columnNames) => Call("array", columnName, Seq(columnNames));

    /// <summary>The array with a value at its end.</summary>
    [Since("3.5.0")]
    public static Column ArrayAppend(Column column, object? value) => Call("array_append", column, ColumnValue.ToJvm(value));

    /// <summary>The array without its nulls.</summary>
    [Since("3.5.0")]
    public static Column ArrayCompact(Column column) => Call("array_compact", column);

    /// <summary>True where the array contains the value.</summary>
    public static Column ArrayContains(Column column, object value) => Call("array_contains", column, ColumnValue.ToJvm(value));

    /// <summary>The array with each value once.</summary>
    public static Column ArrayDistinct(Column column) => Call("array_distinct", column);

    /// <summary>The values of the first array that the second does not have, each once.</summary>
    public static Column ArrayExcept(Column col1, Column col2) => Call("array_except", col1, col2);

    /// <summary>The array with a value inserted at a place, from 1.</summary>
    [Since("3.5.0")]
    public static Column ArrayInsert(Column column, Column position, Column value) => Call("array_insert", column, position, value);

    /// <summary>The values that both arrays have, each once.</summary>
    public static Column ArrayIntersect(Column col1, Column col2) => Call("array_intersect", col1, col2);

    /// <summary>The array's texts one after another with a delimiter between them.</summary>
    public static Column ArrayJoin(Column column, string delimiter) => Call("array_join", column, delimiter);

    /// <summary>The array's texts one after another with a delimiter between them.</summary>
    public static Column ArrayJoin(Column column, string delimiter, string nullReplacement) =>
        Call("array_join", column, delimiter, nullReplacement);

    /// <summary>The largest value of the array.</summary>
    public static Column ArrayMax(Column column) => Call("array_max", column);

    /// <summary>The smallest value of the array.</summary>
    public static Column ArrayMin(Column column) => Call("array_min", column);

    /// <summary>The place of a value in the array, from 1; 0 where it is not there.</summary>
    public static Column ArrayPosition(Column column, object value) => Call("array_position", column, ColumnValue.ToJvm(value));

    /// <summary>The array with a value at its beginning.</summary>
    [Since("3.5.0")]
    public static Column ArrayPrepend(Column column, object? value) => Call("array_prepend", column, ColumnValue.ToJvm(value));

    /// <summary>The array without a value.</summary>
    public static Column ArrayRemove(Column column, object element) => Call("array_remove", column, ColumnValue.ToJvm(element));

    /// <summary>An array of the value so many times.</summary>
    public static Column ArrayRepeat(Column left, Column right) => Call("array_repeat", left, right);

    /// <summary>An array of the value so many times.</summary>
    public static Column ArrayRepeat(Column left, int count) => Call("array_repeat", left, count);

    /// <summary>The number of the array's values.</summary>
    [Since("3.5.0")]
    public static Column ArraySize(Column column) => Call("array_size", column);

    /// <summary>The array sorted, nulls at the end.</summary>
    public static Column ArraySort(Column column) => Call("array_sort", column);

    /// <summary>True where the arrays have a value in common.</summary>
    public static Column ArraysOverlap(Column a1, Column a2) => Call("arrays_overlap", a1, a2);

    /// <summary>An array of structs of the arrays' values at the same places.</summary>
    public static Column ArraysZip(params Column[] columns) => Call("arrays_zip", Seq(columns));

    /// <summary>The values of both arrays, each once.</summary>
    public static Column ArrayUnion(Column col1, Column col2) => Call("array_union", col1, col2);

    /// <summary>The number of values of an array or map.</summary>
    [Since("3.5.0")]
    public static Column Cardinality(Column column) => Call("cardinality", column);

    /// <summary>The value of an array at a place, from 1, or of a map at a key.</summary>
    public static Column ElementAt(Column column, object value) => Call("element_at", column, ColumnValue.ToJvm(value));

    /// <summary>A row for each value of an array or entry of a map; none where it is empty or null.</summary>
    public static Column Explode(Column column) => Call("explode", column);

    /// <summary>A row for each value of an array or entry of a map; one with null where it is empty or null.</summary>
    public static Column ExplodeOuter(Column column) => Call("explode_outer", column);

    /// <summary>The arrays in an array as one array.</summary>
    public static Column Flatten(Column column) => Call("flatten", column);

    /// <summary>The value of an array at a place, from 0; null where there is none.</summary>
    [Since("3.5.0")]
    public static Column Get(Column column, Column index) => Call("get", column, index);

    /// <summary>A row for each struct of an array; none where it is empty or null.</summary>
    [Since("3.5.0")]
    public static Column Inline(Column column) => Call("inline", column);

    /// <summary>A row for each struct of an array; one with nulls where it is empty or null.</summary>
    [Since("3.5.0")]
    public static Column InlineOuter(Column column) => Call("inline_outer", column);

    /// <summary>A map of the columns, a key and its value in turn.</summary>
    public static Column Map(params Column[] columns) => Call("map", Seq(columns));

    /// <summary>The entries of all maps.</summary>
    public static Column MapConcat(params Column[] columns) => Call("map_concat", Seq(columns));

    /// <summary>True where the map has the key.</summary>
    [Since("3.5.0")]
    public static Column MapContainsKey(Column column, object? key) => Call("map_contains_key", column, ColumnValue.ToJvm(key));

    /// <summary>The map's entries as an array of structs.</summary>
    [Since("3.0.0")]
    public static Column MapEntries(Column column) => Call("map_entries", column);

    /// <summary>A map of an array of keys and one of values.</summary>
    public static Column MapFromArrays(Column key, Column values) => Call("map_from_arrays", key, values);

    /// <summary>A map of an array of structs of key and value.</summary>
    public static Column MapFromEntries(Column column) => Call("map_from_entries", column);

    /// <summary>The map's keys.</summary>
    public static Column MapKeys(Column column) => Call("map_keys", column);

    /// <summary>The map's values.</summary>
    public static Column MapValues(Column column) => Call("map_values", column);

    /// <summary>A struct of the columns, a name and its value in turn.</summary>
    [Since("3.5.0")]
    public static Column NamedStruct(params Column[] columns) => Call("named_struct", Seq(columns));

    /// <summary>A row for each value of an array or entry of a map, with its place; none where it is empty or null.</summary>
    public static Column PosExplode(Column column) => Call("posexplode", column);

    /// <summary>A row for each value of an array or entry of a map, with its place; one with nulls where it is empty or null.</summary>
    public static Column PosExplodeOuter(Column column) => Call("posexplode_outer", column);

    /// <summary>The values from a start to a stop by a step, as an array.</summary>
    public static Column Sequence(Column start, Column stop) => Call("sequence", start, stop);

    /// <summary>The values from a start to a stop by a step, as an array.</summary>
    public static Column Sequence(Column start, Column stop, Column step) => Call("sequence", start, stop, step);

    /// <summary>The array in random order.</summary>
    public static Column Shuffle(Column column) => Call("shuffle", column);

    /// <summary>The number of values of an array or map.</summary>
    public static Column Size(Column column) => Call("size", column);

    /// <summary>A part of the array from a place, from 1, of a length.</summary>
    [Since("3.1.0")]
    public static Column Slice(Column column, Column start, Column length) => Call("slice", column, start, length);

    /// <summary>A part of the array from a place, from 1, of a length.</summary>
    public static Column Slice(Column column, int start, int length) => Call("slice", column, start, length);

    /// <summary>The array sorted, nulls first when ascending.</summary>
    public static Column SortArray(Column column, bool asc = true) => Call("sort_array", column, asc);

    /// <summary>The columns spread over so many rows.</summary>
    [Since("3.5.0")]
    public static Column Stack(params Column[] columns) => Call("stack", Seq(columns));

    /// <summary>A map of a text, split into entries and these into key and value.</summary>
    [Since("3.5.0")]
    public static Column StrToMap(Column column) => Call("str_to_map", column);

    /// <summary>A map of a text, split into entries and these into key and value.</summary>
    [Since("3.5.0")]
    public static Column StrToMap(Column column, Column pairDelimiter) => Call("str_to_map", column, pairDelimiter);

    /// <summary>A map of a text, split into entries and these into key and value.</summary>
    [Since("3.5.0")]
    public static Column StrToMap(Column column, Column pairDelimiter, Column keyDelimiter) =>
        Call("str_to_map", column, pairDelimiter, keyDelimiter);

    /// <summary>A struct of the columns.</summary>
    public static Column Struct(params Column[] columns) => Call("struct", Seq(columns));

    /// <summary>A struct of the columns.</summary>
    public static Column Struct(string columnName, params string[] columnNames) => Call("struct", columnName, Seq(columnNames));

    /// <summary>The value of an array at a place, from 1, or of a map at a key; null where there is none.</summary>
    [Since("3.5.0")]
    public static Column TryElementAt(Column column, Column index) => Call("try_element_at", column, index);
}
