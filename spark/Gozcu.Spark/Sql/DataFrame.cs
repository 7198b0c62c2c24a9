using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

/// <summary>A table that is computed when its rows are asked for: by an action such as <see cref="Count"/>, <see cref="Show"/> or a writer.</summary>
public sealed partial class DataFrame : IJvmObjectReferenceProvider
{
    private StructType? _schema;

    internal DataFrame(JvmObjectReference reference) => Reference = reference;

    /// <summary>The data frame in the JVM, a Dataset of rows.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>A column by its name.</summary>
    public Column this[string columnName] => Col(columnName);

    /// <summary>The session the data frame belongs to.</summary>
    public SparkSession SparkSession => new(Reference.InvokeObject("sparkSession"));

    /// <summary>The names and types of the columns.</summary>
    public StructType Schema() => _schema ??= (StructType)DataTypeReference.Read(Reference.InvokeObject("schema"));

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Columns() => [.. Schema().Fields.Select(field => field.Name)];

    /// <summary>The names of the columns with the names of their types.</summary>
    public IEnumerable<Tuple<string, string>> DTypes() =>
        [.. Schema().Fields.Select(field => Tuple.Create(field.Name, field.DataType.SimpleString))];

    /// <summary>Prints the schema as a tree.</summary>
    public void PrintSchema() => Console.WriteLine((string)Reference.InvokeObject("schema").Invoke("treeString")!);

    /// <summary>Prints the schema as a tree down to a level.</summary>
    [Since("3.0.0")]
    public void PrintSchema(int level) => Console.WriteLine((string)Reference.InvokeObject("schema").Invoke("treeString", level)!);

    /// <summary>Prints how the rows will be computed.</summary>
    /// <param name="extended">Whether to print the logical plans too.</param>
    public void Explain(bool extended = false) => Explain(extended ? "extended" : "simple");

    /// <summary>Prints how the rows will be computed.</summary>
    /// <param name="mode">simple, extended, codegen, cost or formatted.</param>
    [Since("3.0.0")]
    public void Explain(string mode) => Console.WriteLine(ExplainString(mode));

    /// <summary>How the rows will be computed, as text.</summary>
    /// <param name="mode">simple, extended, codegen, cost or formatted.</param>
    public string ExplainString(string mode = "simple") =>
        (string)
            Reference.Jvm.CallStaticJavaMethod(
                "org.apache.spark.sql.api.python.PythonSQLUtils",
                "explainString",
                Reference.Invoke("queryExecution"),
                mode
            )!;

    /// <summary>Whether the rows come without a Spark job.</summary>
    public bool IsLocal() => (bool)Reference.Invoke("isLocal")!;

    /// <summary>Whether there are no rows.</summary>
    [Since("2.4.0")]
    public bool IsEmpty() => (bool)Reference.Invoke("isEmpty")!;

    /// <summary>Whether the rows come from a stream.</summary>
    public bool IsStreaming() => (bool)Reference.Invoke("isStreaming")!;

    /// <summary>Prints the first rows as a table.</summary>
    /// <param name="numRows">How many rows.</param>
    /// <param name="truncate">The longest text of a cell; 0 for no limit.</param>
    /// <param name="vertical">One line a value instead of one a row.</param>
    public void Show(int numRows = 20, int truncate = 20, bool vertical = false) =>
        Console.WriteLine(ShowString(numRows, truncate, vertical));

    /// <summary>The first rows as a table in text.</summary>
    /// <param name="numRows">How many rows.</param>
    /// <param name="truncate">The longest text of a cell; 0 for no limit.</param>
    /// <param name="vertical">One line a value instead of one a row.</param>
    public string ShowString(int numRows = 20, int truncate = 20, bool vertical = false) =>
        (string)Reference.Invoke("showString", numRows, truncate, vertical)!;

    /// <summary>The number of rows.</summary>
    public long Count() => (long)Reference.Invoke("count")!;

    /// <summary>Passes the data frame through a function, for chains.</summary>
    public DataFrame Transform(Func<DataFrame, DataFrame> func) => func(this);

    /// <summary>A column by its name; dots lead into structs.</summary>
    /// <exception cref="AnalysisException">There is no such column, when the data frame knows its columns.</exception>
    public Column Col(string colName) => new(Reference.InvokeObject("col", colName));

    /// <summary>The columns whose names match a regular expression.</summary>
    public Column ColRegex(string colName) => new(Reference.InvokeObject("colRegex", colName));

    /// <summary>The metadata column of a name, as sources offer them.</summary>
    [Since("3.5.0")]
    public Column MetadataColumn(string colName) => new(Reference.InvokeObject("metadataColumn", colName));

    /// <summary>The schema's tree, as <see cref="PrintSchema()"/> prints it in short.</summary>
    public override string ToString() => (string)Reference.Invoke("toString")!;

    /// <summary>Functions for rows with nulls.</summary>
    public DataFrameNaFunctions Na() => new(Reference.InvokeObject("na"));

    /// <summary>Functions of statistics.</summary>
    public DataFrameStatFunctions Stat() => new(Reference.InvokeObject("stat"));

    /// <summary>Writes the rows to files, tables or other sinks.</summary>
    public DataFrameWriter Write() => new(Reference.InvokeObject("write"));

    /// <summary>Writes the rows of a stream as they come.</summary>
    public Streaming.DataStreamWriter WriteStream() => new(Reference.InvokeObject("writeStream"));

    /// <summary>Writes the rows to a table of a catalog.</summary>
    [Since("3.0.0")]
    public DataFrameWriterV2 WriteTo(string table) => new(Reference.InvokeObject("writeTo", table));

    internal DataFrame Call(string method, params object?[] args) => new(Reference.InvokeObject(method, args));

    /// <summary>Sees whether the C# functions in columns can be given their arguments of this data frame.</summary>
    /// <exception cref="AnalysisException">One of them cannot.</exception>
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
