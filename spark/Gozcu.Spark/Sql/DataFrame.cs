using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

/// <summary>A table of rows that is computed on demand: by an action such as <see cref="Count"/>, <see cref="Show"/> or a writer.</summary>
public sealed partial class DataFrame : IJvmObjectReferenceProvider
{
    private StructType? _schema;

    internal DataFrame(JvmObjectReference reference) => Reference = reference;

    /// <summary>Reference to the data frame in the JVM, a <c>Dataset</c> of rows.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Column with a name.</summary>
    public Column this[string columnName] => Col(columnName);

    /// <summary>Session that the data frame belongs to.</summary>
    public SparkSession SparkSession => new(Reference.InvokeObject("sparkSession"));

    /// <summary>Returns the names and types of the columns.</summary>
    public StructType Schema() => _schema ??= (StructType)DataTypeReference.Read(Reference.InvokeObject("schema"));

    /// <summary>Returns the names of the columns.</summary>
    public IReadOnlyList<string> Columns() => [.. Schema().Fields.Select(field => field.Name)];

    /// <summary>Returns pairs of column name and type name.</summary>
    public IEnumerable<Tuple<string, string>> DTypes() =>
        [.. Schema().Fields.Select(field => Tuple.Create(field.Name, field.DataType.SimpleString))];

    /// <summary>Prints the schema as a tree.</summary>
    public void PrintSchema() => Console.WriteLine((string)Reference.InvokeObject("schema").Invoke("treeString")!);

    /// <summary>Prints the schema as a tree.</summary>
    /// <param name="level">Maximum depth of nested types to print; 0 or less for all.</param>
    [Since("3.0.0")]
    public void PrintSchema(int level) => Console.WriteLine((string)Reference.InvokeObject("schema").Invoke("treeString", level)!);

    /// <summary>Prints the physical plan of the query.</summary>
    /// <param name="extended">True to print the logical plans too.</param>
    public void Explain(bool extended = false) => Explain(extended ? "extended" : "simple");

    /// <summary>Prints the plan of the query.</summary>
    /// <param name="mode"><c>simple</c>, <c>extended</c>, <c>codegen</c>, <c>cost</c> or <c>formatted</c>.</param>
    [Since("3.0.0")]
    public void Explain(string mode) => Console.WriteLine(ExplainString(mode));

    /// <summary>Returns the plan of the query as text.</summary>
    /// <param name="mode"><c>simple</c>, the default, <c>extended</c>, <c>codegen</c>, <c>cost</c> or <c>formatted</c>.</param>
    public string ExplainString(string mode = "simple") =>
        (string)
            Reference.Jvm.CallStaticJavaMethod(
                "org.apache.spark.sql.api.python.PythonSQLUtils",
                "explainString",
                Reference.Invoke("queryExecution"),
                mode
            )!;

    /// <summary>Tests whether the rows are available without a Spark job.</summary>
    public bool IsLocal() => (bool)Reference.Invoke("isLocal")!;

    /// <summary>Tests whether the data frame is empty. Runs a query.</summary>
    [Since("2.4.0")]
    public bool IsEmpty() => (bool)Reference.Invoke("isEmpty")!;

    /// <summary>Tests whether the data frame reads a stream.</summary>
    public bool IsStreaming() => (bool)Reference.Invoke("isStreaming")!;

    /// <summary>Prints the first rows as a table.</summary>
    /// <param name="numRows">Maximum number of rows; 20 by default.</param>
    /// <param name="truncate">Maximum length of a cell in characters; 20 by default, 0 for no limit.</param>
    /// <param name="vertical">True to print one value per line instead of one row per line.</param>
    public void Show(int numRows = 20, int truncate = 20, bool vertical = false) =>
        Console.WriteLine(ShowString(numRows, truncate, vertical));

    /// <summary>Formats the first rows as a table.</summary>
    /// <param name="numRows">Maximum number of rows; 20 by default.</param>
    /// <param name="truncate">Maximum length of a cell in characters; 20 by default, 0 for no limit.</param>
    /// <param name="vertical">True to print one value per line instead of one row per line.</param>
    public string ShowString(int numRows = 20, int truncate = 20, bool vertical = false) =>
        (string)Reference.Invoke("showString", numRows, truncate, vertical)!;

    /// <summary>Counts the rows.</summary>
    public long Count() => (long)Reference.Invoke("count")!;

    /// <summary>Applies a function to the data frame, for use in a chain of calls.</summary>
    public DataFrame Transform(Func<DataFrame, DataFrame> func) => func(this);

    /// <summary>Returns a column.</summary>
    /// <param name="colName">Name of the column; dots reach into structs, and backticks quote a name with dots.</param>
    /// <exception cref="AnalysisException">The data frame has no such column.</exception>
    public Column Col(string colName) => new(Reference.InvokeObject("col", colName));

    /// <summary>Returns the columns whose names match a regular expression in backticks.</summary>
    public Column ColRegex(string colName) => new(Reference.InvokeObject("colRegex", colName));

    /// <summary>Returns a metadata column that the data source provides, even if another column has its name.</summary>
    [Since("3.5.0")]
    public Column MetadataColumn(string colName) => new(Reference.InvokeObject("metadataColumn", colName));

    /// <summary>Returns the schema in short form.</summary>
    public override string ToString() => (string)Reference.Invoke("toString")!;

    /// <summary>Returns functions for rows with nulls and NaN.</summary>
    public DataFrameNaFunctions Na() => new(Reference.InvokeObject("na"));

    /// <summary>Returns statistical functions.</summary>
    public DataFrameStatFunctions Stat() => new(Reference.InvokeObject("stat"));

    /// <summary>Returns a writer to files, tables and other sinks.</summary>
    public DataFrameWriter Write() => new(Reference.InvokeObject("write"));

    /// <summary>Returns a writer that starts a streaming query.</summary>
    public Streaming.DataStreamWriter WriteStream() => new(Reference.InvokeObject("writeStream"));

    /// <summary>Returns a writer to a table of a catalog.</summary>
    /// <param name="table">Name of the table; may be qualified by catalog and database.</param>
    [Since("3.0.0")]
    public DataFrameWriterV2 WriteTo(string table) => new(Reference.InvokeObject("writeTo", table));

    internal DataFrame Call(string method, params object?[] args) => new(Reference.InvokeObject(method, args));

    /// <summary>Checks the arguments of the user-defined functions in columns against this data frame.</summary>
    /// <exception cref="AnalysisException">A function cannot take its arguments.</exception>
    private void CheckFunctions(params IEnumerable<Column> columns)
    {
        foreach (FunctionUse use in columns.SelectMany(column => column.Uses))
        {
            use.Check(this);
        }
    }

    private JvmObjectReference Seq(System.Collections.IEnumerable values) => Reference.Jvm.ToSeq(values);

    private static long RandomSeed() => BitConverter.ToInt64(System.Security.Cryptography.RandomNumberGenerator.GetBytes(8));
}
