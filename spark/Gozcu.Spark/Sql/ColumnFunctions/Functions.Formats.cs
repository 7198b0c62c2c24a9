using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

public static partial class Functions
{
    /// <summary>Parses a CSV record into a struct.</summary>
    /// <param name="column">String column, one record per row.</param>
    /// <param name="schema">Schema of the struct; as a column, a string literal in DDL.</param>
    /// <param name="options">Options of the CSV reader, such as <c>sep</c> and <c>mode</c>.</param>
    [Since("3.0.0")]
    public static Column FromCsv(Column column, Column schema, Dictionary<string, string> options) =>
        Call("from_csv", column, schema, options);

    /// <summary>Parses a CSV record into a struct.</summary>
    /// <param name="column">String column, one record per row.</param>
    /// <param name="schema">Schema of the struct; as a column, a string literal in DDL.</param>
    /// <param name="options">Options of the CSV reader, such as <c>sep</c> and <c>mode</c>.</param>
    [Since("3.0.0")]
    public static Column FromCsv(Column column, StructType schema, Dictionary<string, string> options) =>
        Call("from_csv", column, TypeOf(schema), ScalaMap(options));

    /// <summary>Parses a JSON string. A string that cannot be parsed yields nulls, unless the option <c>mode</c> is <c>FAILFAST</c>.</summary>
    /// <param name="column">String column.</param>
    /// <param name="schema">Schema of the result; as text, in DDL or JSON form.</param>
    /// <param name="options">Options of the JSON reader, such as <c>mode</c>; none by default.</param>
    public static Column FromJson(Column column, Column schema, Dictionary<string, string>? options = null) =>
        Call("from_json", column, schema, options ?? []);

    /// <summary>Parses a JSON string. A string that cannot be parsed yields nulls, unless the option <c>mode</c> is <c>FAILFAST</c>.</summary>
    /// <param name="column">String column.</param>
    /// <param name="schema">Schema of the result; as text, in DDL or JSON form.</param>
    /// <param name="options">Options of the JSON reader, such as <c>mode</c>; none by default.</param>
    public static Column FromJson(Column column, string schema, Dictionary<string, string>? options = null) =>
        Call("from_json", column, schema, options ?? []);

    /// <summary>Parses a JSON string. A string that cannot be parsed yields nulls, unless the option <c>mode</c> is <c>FAILFAST</c>.</summary>
    /// <param name="column">String column.</param>
    /// <param name="schema">Schema of the result; as text, in DDL or JSON form.</param>
    /// <param name="options">Options of the JSON reader, such as <c>mode</c>; none by default.</param>
    public static Column FromJson(Column column, StructType schema, Dictionary<string, string>? options = null) =>
        Call("from_json", column, TypeOf(schema), options ?? []);

    /// <summary>Extracts a value from a JSON string by its path. Null where there is none.</summary>
    /// <param name="column">String column.</param>
    /// <param name="path">JSON path, such as <c>$.a[0].b</c>.</param>
    /// <returns>The value as a string: JSON for objects and arrays.</returns>
    public static Column GetJsonObject(Column column, string path) => Call("get_json_object", column, path);

    /// <summary>Returns the number of elements of the outermost JSON array, or null where the string is not an array.</summary>
    [Since("3.5.0")]
    public static Column JsonArrayLength(Column column) => Call("json_array_length", column);

    /// <summary>Returns the keys of the outermost JSON object as an array, or null where the string is not an object.</summary>
    [Since("3.5.0")]
    public static Column JsonObjectKeys(Column column) => Call("json_object_keys", column);

    /// <summary>Extracts top-level fields of a JSON string, as one column per field named <c>c0</c>, <c>c1</c> and so on.</summary>
    /// <param name="column">String column.</param>
    /// <param name="fields">Names of the fields.</param>
    public static Column JsonTuple(Column column, params string[] fields) => Call("json_tuple", column, Seq(fields));

    /// <summary>Infers the schema of a CSV record, in DDL.</summary>
    /// <param name="csv">Record, as a string literal.</param>
    [Since("3.0.0")]
    public static Column SchemaOfCsv(Column csv) => Call("schema_of_csv", csv);

    /// <summary>Infers the schema of a CSV record, in DDL.</summary>
    /// <param name="csv">Record, as a string literal.</param>
    /// <param name="options">Options of the CSV reader.</param>
    [Since("3.0.0")]
    public static Column SchemaOfCsv(Column csv, Dictionary<string, string> options) => Call("schema_of_csv", csv, options);

    /// <summary>Infers the schema of a CSV record, in DDL.</summary>
    /// <param name="csv">Record, as a string literal.</param>
    [Since("3.0.0")]
    public static Column SchemaOfCsv(string csv) => Call("schema_of_csv", csv);

    /// <summary>Infers the schema of a JSON string, in DDL.</summary>
    /// <param name="json">JSON text, as a string literal.</param>
    public static Column SchemaOfJson(Column json) => Call("schema_of_json", json);

    /// <summary>Infers the schema of a JSON string, in DDL.</summary>
    /// <param name="json">JSON text, as a string literal.</param>
    /// <param name="options">Options of the JSON reader.</param>
    [Since("3.0.0")]
    public static Column SchemaOfJson(Column json, Dictionary<string, string> options) => Call("schema_of_json", json, options);

    /// <summary>Infers the schema of a JSON string, in DDL.</summary>
    /// <param name="json">JSON text, as a string literal.</param>
    public static Column SchemaOfJson(string json) => Call("schema_of_json", json);

    /// <summary>Formats a struct as a CSV record.</summary>
    /// <param name="column">Struct column.</param>
    [Since("3.0.0")]
    public static Column ToCsv(Column column) => Call("to_csv", column);

    /// <summary>Formats a struct as a CSV record.</summary>
    /// <param name="column">Struct column.</param>
    /// <param name="options">Options of the CSV writer.</param>
    [Since("3.0.0")]
    public static Column ToCsv(Column column, Dictionary<string, string> options) => Call("to_csv", column, options);

    /// <summary>Formats a struct, array or map as a JSON string.</summary>
    /// <param name="column">Struct, array or map column.</param>
    /// <param name="options">Options of the JSON writer; none by default.</param>
    public static Column ToJson(Column column, Dictionary<string, string>? options = null) => Call("to_json", column, options ?? []);

    /// <summary>Returns the texts of all nodes of an XML document that match a path, as an array.</summary>
    /// <param name="column">XML text.</param>
    /// <param name="other">XPath expression, as a string literal.</param>
    [Since("3.5.0")]
    public static Column Xpath(Column column, Column other) => Call("xpath", column, other);

    /// <summary>Tests whether an XML document has a node that matches a path, or evaluates a boolean XPath expression.</summary>
    /// <param name="column">XML text.</param>
    /// <param name="other">XPath expression, as a string literal.</param>
    [Since("3.5.0")]
    public static Column XpathBoolean(Column column, Column other) => Call("xpath_boolean", column, other);

    /// <summary>Evaluates a path in an XML document as a double; NaN where the node is not a number, 0 where there is no match.</summary>
    /// <param name="column">XML text.</param>
    /// <param name="other">XPath expression, as a string literal.</param>
    [Since("3.5.0")]
    public static Column XpathDouble(Column column, Column other) => Call("xpath_double", column, other);

    /// <summary>Evaluates a path in an XML document as a float; NaN where the node is not a number, 0 where there is no match.</summary>
    /// <param name="column">XML text.</param>
    /// <param name="other">XPath expression, as a string literal.</param>
    [Since("3.5.0")]
    public static Column XpathFloat(Column column, Column other) => Call("xpath_float", column, other);

    /// <summary>Evaluates a path in an XML document as an integer; 0 where the node is not a number or there is no match.</summary>
    /// <param name="column">XML text.</param>
    /// <param name="other">XPath expression, as a string literal.</param>
    [Since("3.5.0")]
    public static Column XpathInt(Column column, Column other) => Call("xpath_int", column, other);

    /// <summary>Evaluates a path in an XML document as a long integer; 0 where the node is not a number or there is no match.</summary>
    /// <param name="column">XML text.</param>
    /// <param name="other">XPath expression, as a string literal.</param>
    [Since("3.5.0")]
    public static Column XpathLong(Column column, Column other) => Call("xpath_long", column, other);

    /// <summary>Evaluates a path in an XML document as a double; NaN where the node is not a number, 0 where there is no match.</summary>
    /// <param name="column">XML text.</param>
    /// <param name="other">XPath expression, as a string literal.</param>
    [Since("3.5.0")]
    public static Column XpathNumber(Column column, Column other) => Call("xpath_number", column, other);

    /// <summary>Evaluates a path in an XML document as a short integer; 0 where the node is not a number or there is no match.</summary>
    /// <param name="column">XML text.</param>
    /// <param name="other">XPath expression, as a string literal.</param>
    [Since("3.5.0")]
    public static Column XpathShort(Column column, Column other) => Call("xpath_short", column, other);

    /// <summary>Returns the text of the first node of an XML document that matches a path.</summary>
    /// <param name="column">XML text.</param>
    /// <param name="other">XPath expression, as a string literal.</param>
    [Since("3.5.0")]
    public static Column XpathString(Column column, Column other) => Call("xpath_string", column, other);
}
