namespace Microsoft.Spark.Sql;

public static partial class Functions
{
    /// <summary>Combines columns of one type into an array.</summary>
    public static Column Array(params Column[] columns) => Call("array", Seq(columns));

    /// <summary>Combines columns of one type into an array.</summary>
    public static Column Array(string columnName, params string[] columnNames) => Call("array", columnName, Seq(columnNames));

    /// <summary>Appends a value to the array.</summary>
    /// <param name="column">Array column.</param>
    /// <param name="value">Column, or .NET value as a literal.</param>
    [Since("3.5.0")]
    public static Column ArrayAppend(Column column, object? value) => Call("array_append", column, ColumnValue.ToJvm(value));

    /// <summary>Removes the nulls from the array.</summary>
    [Since("3.5.0")]
    public static Column ArrayCompact(Column column) => Call("array_compact", column);

    /// <summary>Tests whether the array contains a value. Null where the array is null, or where it lacks the value but contains a null.</summary>
    /// <param name="column">Array column.</param>
    /// <param name="value">Column, or .NET value as a literal.</param>
    public static Column ArrayContains(Column column, object value) => Call("array_contains", column, ColumnValue.ToJvm(value));

    /// <summary>Removes duplicates from the array.</summary>
    public static Column ArrayDistinct(Column column) => Call("array_distinct", column);

    /// <summary>Returns the elements of the first array that are not in the second, without duplicates.</summary>
    public static Column ArrayExcept(Column col1, Column col2) => Call("array_except", col1, col2);

    /// <summary>Inserts a value into the array.</summary>
    /// <param name="column">Array column.</param>
    /// <param name="position">Position of the new element, from 1; negative positions count from the end.</param>
    /// <param name="value">Value to insert.</param>
    [Since("3.5.0")]
    public static Column ArrayInsert(Column column, Column position, Column value) => Call("array_insert", column, position, value);

    /// <summary>Returns the elements that are in both arrays, without duplicates.</summary>
    public static Column ArrayIntersect(Column col1, Column col2) => Call("array_intersect", col1, col2);

    /// <summary>Joins the strings of an array.</summary>
    /// <param name="column">Column of string arrays.</param>
    /// <param name="delimiter">Text between elements.</param>
    public static Column ArrayJoin(Column column, string delimiter) => Call("array_join", column, delimiter);

    /// <summary>Joins the strings of an array.</summary>
    /// <param name="column">Column of string arrays.</param>
    /// <param name="delimiter">Text between elements.</param>
    /// <param name="nullReplacement">Text in place of nulls. Without it nulls are skipped.</param>
    public static Column ArrayJoin(Column column, string delimiter, string nullReplacement) =>
        Call("array_join", column, delimiter, nullReplacement);

    /// <summary>Returns the largest element of the array. Nulls are ignored.</summary>
    public static Column ArrayMax(Column column) => Call("array_max", column);

    /// <summary>Returns the smallest element of the array. Nulls are ignored.</summary>
    public static Column ArrayMin(Column column) => Call("array_min", column);

    /// <summary>Returns the position of the first occurrence of a value in the array, from 1, or 0 if there is none.</summary>
    /// <param name="column">Array column.</param>
    /// <param name="value">Column, or .NET value as a literal.</param>
    public static Column ArrayPosition(Column column, object value) => Call("array_position", column, ColumnValue.ToJvm(value));

    /// <summary>Inserts a value at the start of the array.</summary>
    /// <param name="column">Array column.</param>
    /// <param name="value">Column, or .NET value as a literal.</param>
    [Since("3.5.0")]
    public static Column ArrayPrepend(Column column, object? value) => Call("array_prepend", column, ColumnValue.ToJvm(value));

    /// <summary>Removes every occurrence of a value from the array.</summary>
    /// <param name="column">Array column.</param>
    /// <param name="element">Column, or .NET value as a literal.</param>
    public static Column ArrayRemove(Column column, object element) => Call("array_remove", column, ColumnValue.ToJvm(element));

    /// <summary>Returns an array that repeats a value.</summary>
    /// <param name="left">Value to repeat.</param>
    /// <param name="right">Number of repetitions.</param>
    public static Column ArrayRepeat(Column left, Column right) => Call("array_repeat", left, right);

    /// <summary>Returns an array that repeats a value.</summary>
    /// <param name="left">Value to repeat.</param>
    /// <param name="count">Number of repetitions.</param>
    public static Column ArrayRepeat(Column left, int count) => Call("array_repeat", left, count);

    /// <summary>Returns the number of elements of the array, or null where the array is null.</summary>
    [Since("3.5.0")]
    public static Column ArraySize(Column column) => Call("array_size", column);

    /// <summary>Sorts the array in ascending order, nulls last.</summary>
    public static Column ArraySort(Column column) => Call("array_sort", column);

    /// <summary>Tests whether the arrays have an element in common other than null. Null where they have none but one of them contains a null.</summary>
    public static Column ArraysOverlap(Column a1, Column a2) => Call("arrays_overlap", a1, a2);

    /// <summary>Merges arrays into an array of structs; the n-th struct holds the n-th element of each array, or null where an array is shorter.</summary>
    public static Column ArraysZip(params Column[] columns) => Call("arrays_zip", Seq(columns));

    /// <summary>Returns the elements of both arrays, without duplicates.</summary>
    public static Column ArrayUnion(Column col1, Column col2) => Call("array_union", col1, col2);

    /// <summary>Returns the number of elements of an array or entries of a map.</summary>
    [Since("3.5.0")]
    public static Column Cardinality(Column column) => Call("cardinality", column);

    /// <summary>Returns an element of an array by its position, or a value of a map by its key.</summary>
    /// <param name="column">Array or map column.</param>
    /// <param name="value">Position in an array, from 1, negative from the end; or key in a map.</param>
    public static Column ElementAt(Column column, object value) => Call("element_at", column, ColumnValue.ToJvm(value));

    /// <summary>
    /// Returns one row per element of an array or entry of a map; no row where it is empty or null. The columns are named <c>col</c>, or <c>key</c> and
    /// <c>value</c>.
    /// </summary>
    public static Column Explode(Column column) => Call("explode", column);

    /// <summary>Returns one row per element of an array or entry of a map; one row of nulls where it is empty or null.</summary>
    public static Column ExplodeOuter(Column column) => Call("explode_outer", column);

    /// <summary>Concatenates the arrays within an array; one level only.</summary>
    public static Column Flatten(Column column) => Call("flatten", column);

    /// <summary>Returns an element of an array, or null where the index is out of range.</summary>
    /// <param name="column">Array column.</param>
    /// <param name="index">Zero-based index.</param>
    [Since("3.5.0")]
    public static Column Get(Column column, Column index) => Call("get", column, index);

    /// <summary>Returns one row per struct of an array, with the fields as columns; no row where the array is empty or null.</summary>
    [Since("3.5.0")]
    public static Column Inline(Column column) => Call("inline", column);

    /// <summary>Returns one row per struct of an array, with the fields as columns; one row of nulls where the array is empty or null.</summary>
    [Since("3.5.0")]
    public static Column InlineOuter(Column column) => Call("inline_outer", column);

    /// <summary>Combines columns into a map.</summary>
    /// <param name="columns">Keys and values in turn.</param>
    public static Column Map(params Column[] columns) => Call("map", Seq(columns));

    /// <summary>Merges maps into one.</summary>
    public static Column MapConcat(params Column[] columns) => Call("map_concat", Seq(columns));

    /// <summary>Tests whether the map has a key.</summary>
    /// <param name="column">Map column.</param>
    /// <param name="key">Column, or .NET value as a literal.</param>
    [Since("3.5.0")]
    public static Column MapContainsKey(Column column, object? key) => Call("map_contains_key", column, ColumnValue.ToJvm(key));

    /// <summary>Returns the entries of the map as an array of structs with the fields <c>key</c> and <c>value</c>, in no particular order.</summary>
    [Since("3.0.0")]
    public static Column MapEntries(Column column) => Call("map_entries", column);

    /// <summary>Builds a map from an array of keys and an array of values of the same length.</summary>
    public static Column MapFromArrays(Column key, Column values) => Call("map_from_arrays", key, values);

    /// <summary>Builds a map from an array of structs of key and value.</summary>
    public static Column MapFromEntries(Column column) => Call("map_from_entries", column);

    /// <summary>Returns the keys of the map as an array, in no particular order.</summary>
    public static Column MapKeys(Column column) => Call("map_keys", column);

    /// <summary>Returns the values of the map as an array, in no particular order.</summary>
    public static Column MapValues(Column column) => Call("map_values", column);

    /// <summary>Combines columns into a struct.</summary>
    /// <param name="columns">Field names, as string literals, and values in turn.</param>
    [Since("3.5.0")]
    public static Column NamedStruct(params Column[] columns) => Call("named_struct", Seq(columns));

    /// <summary>Returns one row per element of an array or entry of a map, with its position from 0; no row where it is empty or null.</summary>
    public static Column PosExplode(Column column) => Call("posexplode", column);

    /// <summary>Returns one row per element of an array or entry of a map, with its position from 0; one row of nulls where it is empty or null.</summary>
    public static Column PosExplodeOuter(Column column) => Call("posexplode_outer", column);

    /// <summary>Returns an array of values from a start to a stop, both inclusive.</summary>
    /// <param name="start">First value: integer, date or timestamp.</param>
    /// <param name="stop">Upper limit, or lower limit where the step is negative.</param>
    public static Column Sequence(Column start, Column stop) => Call("sequence", start, stop);

    /// <summary>Returns an array of values from a start to a stop, both inclusive.</summary>
    /// <param name="start">First value: integer, date or timestamp.</param>
    /// <param name="stop">Upper limit, or lower limit where the step is negative.</param>
    /// <param name="step">
    /// Difference between neighbours; an interval for dates and timestamps. Without it: 1 or -1, whichever leads to the stop; for dates one day.
    /// </param>
    public static Column Sequence(Column start, Column stop, Column step) => Call("sequence", start, stop, step);

    /// <summary>Shuffles the array at random. Not deterministic.</summary>
    public static Column Shuffle(Column column) => Call("shuffle", column);

    /// <summary>Returns the number of elements of an array or entries of a map.</summary>
    public static Column Size(Column column) => Call("size", column);

    /// <summary>Returns consecutive elements of the array.</summary>
    /// <param name="column">Array column.</param>
    /// <param name="start">Position of the first element, from 1; negative positions count from the end.</param>
    /// <param name="length">Maximum number of elements.</param>
    [Since("3.1.0")]
    public static Column Slice(Column column, Column start, Column length) => Call("slice", column, start, length);

    /// <summary>Returns consecutive elements of the array.</summary>
    /// <param name="column">Array column.</param>
    /// <param name="start">Position of the first element, from 1; negative positions count from the end.</param>
    /// <param name="length">Maximum number of elements.</param>
    public static Column Slice(Column column, int start, int length) => Call("slice", column, start, length);

    /// <summary>Sorts the array.</summary>
    /// <param name="column">Array column.</param>
    /// <param name="asc">True for ascending order, nulls first; false for descending order, nulls last.</param>
    public static Column SortArray(Column column, bool asc = true) => Call("sort_array", column, asc);

    /// <summary>Distributes values over a number of rows.</summary>
    /// <param name="columns">Number of rows, as a literal, then the values in row order.</param>
    [Since("3.5.0")]
    public static Column Stack(params Column[] columns) => Call("stack", Seq(columns));

    /// <summary>Splits a string into entries, and each entry into key and value, and returns them as a map.</summary>
    /// <param name="column">String column.</param>
    [Since("3.5.0")]
    public static Column StrToMap(Column column) => Call("str_to_map", column);

    /// <summary>Splits a string into entries, and each entry into key and value, and returns them as a map.</summary>
    /// <param name="column">String column.</param>
    /// <param name="pairDelimiter">Regular expression between entries; a comma by default.</param>
    [Since("3.5.0")]
    public static Column StrToMap(Column column, Column pairDelimiter) => Call("str_to_map", column, pairDelimiter);

    /// <summary>Splits a string into entries, and each entry into key and value, and returns them as a map.</summary>
    /// <param name="column">String column.</param>
    /// <param name="pairDelimiter">Regular expression between entries; a comma by default.</param>
    /// <param name="keyDelimiter">Regular expression between key and value; a colon by default.</param>
    [Since("3.5.0")]
    public static Column StrToMap(Column column, Column pairDelimiter, Column keyDelimiter) =>
        Call("str_to_map", column, pairDelimiter, keyDelimiter);

    /// <summary>Combines columns into a struct with the columns' names as field names.</summary>
    public static Column Struct(params Column[] columns) => Call("struct", Seq(columns));

    /// <summary>Combines columns into a struct with the columns' names as field names.</summary>
    public static Column Struct(string columnName, params string[] columnNames) => Call("struct", columnName, Seq(columnNames));

    /// <summary>Returns an element of an array by its position, or a value of a map by its key; null where there is none.</summary>
    /// <param name="column">Array or map column.</param>
    /// <param name="index">Position in an array, from 1, negative from the end; or key in a map.</param>
    [Since("3.5.0")]
    public static Column TryElementAt(Column column, Column index) => Call("try_element_at", column, index);
}
