using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

public static partial class Functions
{
    /// <summary>A struct of a text in CSV.</summary>
    [Since("3.0.0")]
    public static Column FromCsv(Column column, Column schema, Dictionary<string, string> options) =>
        Call("from_csv", column, schema, options);

    /// <summary>A struct of a text in CSV.</summary>
    [Since("3.0.0")]
    public static Column FromCsv(Column column, StructType schema, Dictionary<string, string> options) =>
        Call("from_csv", column, TypeOf(schema), ScalaMap(options));

    /// <summary>A value of a text in JSON.</summary>
    public static Column FromJson(Column column, Column schema, Dictionary<string, string>? options = null) =>
        Call("from_json", column, schema, options ?? []);

    /// <summary>A value of a text in JSON.</summary>
    public static Column FromJson(Column column, string schema, Dictionary<string, string>? options = null) =>
        Call("from_json", column, schema, options ?? []);

    /// <summary>A value of a text in JSON.</summary>
    public static Column FromJson(Column column, StructType schema, Dictionary<string, string>? options = null) =>
        Call("from_json", column, TypeOf(schema), options ?? []);

    /// <summary>A part of a text in JSON by its path, such as <c>$.a</c>.</summary>
    public static Column GetJsonObject(Column column, string path) => Call("get_json_object", column, path);

    /// <summary>The number of values of the outermost JSON array.</summary>
    [Since("3.5.0")]
    public static Column JsonArrayLength(Column column) => Call("json_array_length", column);

    /// <summary>The keys of the outermost JSON object.</summary>
    [Since("3.5.0")]
    public static Column JsonObjectKeys(Column column) => Call("json_object_keys", column);

    /// <summary>Fields of a text in JSON, as columns.</summary>
    public static Column JsonTuple(Column column, params string[] fields) => Call("json_tuple", column, Seq(fields));

    /// <summary>The schema of a text in CSV, as DDL.</summary>
    [Since("3.0.0")]
    public static Column SchemaOfCsv(Column csv) => Call("schema_of_csv", csv);

    /// <summary>The schema of a text in CSV, as DDL.</summary>
    [Since("3.0.0")]
    public static Column SchemaOfCsv(Column csv, Dictionary<string, string> options) => Call("schema_of_csv", csv, options);

    /// <summary>The schema of a text in CSV, as DDL.</summary>
    [Since("3.0.0")]
    public static Column SchemaOfCsv(string csv) => Call("schema_of_csv", csv);

    /// <summary>The schema of a text in JSON, as DDL.</summary>
    public static Column SchemaOfJson(Column json) => Call("schema_of_json", json);

    /// <summary>The schema of a text in JSON, as DDL.</summary>
    [Since("3.0.0")]
    public static Column SchemaOfJson(Column json, Dictionary<string, string> options) => Call("schema_of_json", json, options);

    /// <summary>The schema of a text in JSON, as DDL.</summary>
    public static Column SchemaOfJson(string json) => Call("schema_of_json", json);

    /// <summary>A struct as a text in CSV.</summary>
    [Since("3.0.0")]
    public static Column ToCsv(Column column) => Call("to_csv", column);

    /// <summary>A struct as a text in CSV.</summary>
    [Since("3.0.0")]
    public static Column ToCsv(Column column, Dictionary<string, string> options) => Call("to_csv", column, options);

    /// <summary>A struct, array or map as a text in JSON.</summary>
    public static Column ToJson(Column column, Dictionary<string, string>? options = null) => Call("to_json", column, options ?? []);

    /// <summary>The texts of an XML's nodes that match a path.</summary>
    [Since("3.5.0")]
    public static Column Xpath(Column column, Column other) => Call("xpath", column, other);

    /// <summary>True where an XML has a node that matches the path.</summary>
    [Since("3.5.0")]
    public static Column XpathBoolean(Column column, Column other) => Call("xpath_boolean", column, other);

    /// <summary>The number of an XML's node that matches a path.</summary>
    [Since("3.5.0")]
    public static Column XpathDouble(Column column, Column other) => Call("xpath_double", column, other);

    /// <summary>The number of an XML's node that matches a path.</summary>
    [Since("3.5.0")]
    public static Column XpathFloat(Column column, Column other) => Call("xpath_float", column, other);

    /// <summary>The number of an XML's node that matches a path.</summary>
    [Since("3.5.0")]
    public static Column XpathInt(Column column, Column other) => Call("xpath_int", column, other);

    /// <summary>The number of an XML's node that matches a path.</summary>
    [Since("3.5.0")]
    public static Column XpathLong(Column column, Column other) => Call("xpath_long", column, other);

    /// <summary>The number of an XML's node that matches a path.</summary>
    [Since("3.5.0")]
    public static Column XpathNumber(Column column, Column other) => Call("xpath_number", column, other);

    /// <summary>The number of an XML's node that matches a path.</summary>
    [Since("3.5.0")]
    public static Column XpathShort(Column column, Column other) => Call("xpath_short", column, other);

    /// <summary>The text of an XML's first node that matches a path.</summary>
    [Since("3.5.0")]
    public static Column XpathString(Column column, Column other) => Call("xpath_string", column, other);
}
