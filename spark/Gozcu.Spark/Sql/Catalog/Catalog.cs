using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql.Catalog;

/// <summary>The databases, tables, views and functions a session knows.</summary>
public sealed class Catalog : IJvmObjectReferenceProvider
{
    internal Catalog(JvmObjectReference reference) => Reference = reference;

    /// <summary>The catalog in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>The database that names without one mean.</summary>
    public string CurrentDatabase() => (string)Reference.Invoke("currentDatabase")!;

    /// <summary>Sets the database that names without one mean.</summary>
    public void SetCurrentDatabase(string dbName) => Reference.Invoke("setCurrentDatabase", dbName);

    /// <summary>The catalog that names without one mean.</summary>
    [Since("3.4.0")]
    public string CurrentCatalog() => (string)Reference.Invoke("currentCatalog")!;

    /// <summary>Sets the catalog that names without one mean.</summary>
    [Since("3.4.0")]
    public void SetCurrentCatalog(string catalogName) => Reference.Invoke("setCurrentCatalog", catalogName);

    /// <summary>The catalogs of the session.</summary>
    [Since("3.4.0")]
    public DataFrame ListCatalogs() => Frame("listCatalogs");

    /// <summary>The catalogs of the session whose names match a pattern, in which <c>*</c> stands for any letters.</summary>
    [Since("3.5.0")]
    public DataFrame ListCatalogs(string pattern) => Frame("listCatalogs", pattern);

    /// <summary>The databases whose names match a pattern, in which <c>*</c> stands for any letters.</summary>
    [Since("3.5.0")]
    public DataFrame ListDatabases(string pattern) => Frame("listDatabases", pattern);

    /// <summary>The tables and views of a database whose names match a pattern, in which <c>*</c> stands for any letters.</summary>
    [Since("3.5.0")]
    public DataFrame ListTables(string dbName, string pattern) => Frame("listTables", dbName, pattern);

    /// <summary>The functions of a database whose names match a pattern, in which <c>*</c> stands for any letters.</summary>
    [Since("3.5.0")]
    public DataFrame ListFunctions(string dbName, string pattern) => Frame("listFunctions", dbName, pattern);

    /// <summary>The databases.</summary>
    public DataFrame ListDatabases() => Frame("listDatabases");

    /// <summary>The tables and views of the current database.</summary>
    public DataFrame ListTables() => Frame("listTables");

    /// <summary>The tables and views of a database.</summary>
    public DataFrame ListTables(string dbName) => Frame("listTables", dbName);

    /// <summary>The functions of the current database.</summary>
    public DataFrame ListFunctions() => Frame("listFunctions");

    /// <summary>The functions of a database.</summary>
    public DataFrame ListFunctions(string dbName) => Frame("listFunctions", dbName);

    /// <summary>The columns of a table or view.</summary>
    public DataFrame ListColumns(string tableName) => Frame("listColumns", tableName);

    /// <summary>The columns of a table or view.</summary>
    public DataFrame ListColumns(string dbName, string tableName) => Frame("listColumns", dbName, tableName);

    /// <summary>A database by its name.</summary>
    public Database GetDatabase(string dbName) => new(Reference.InvokeObject("getDatabase", dbName));

    /// <summary>A table or view by its name.</summary>
    public Table GetTable(string tableName) => new(Reference.InvokeObject("getTable", tableName));

    /// <summary>A table by its name.</summary>
    public Table GetTable(string dbName, string tableName) => new(Reference.InvokeObject("getTable", dbName, tableName));

    /// <summary>A function by its name.</summary>
    public Function GetFunction(string functionName) => new(Reference.InvokeObject("getFunction", functionName));

    /// <summary>A function by its name.</summary>
    public Function GetFunction(string dbName, string functionName) => new(Reference.InvokeObject("getFunction", dbName, functionName));

    /// <summary>Whether there is such a database.</summary>
    public bool DatabaseExists(string dbName) => (bool)Reference.Invoke("databaseExists", dbName)!;

    /// <summary>Whether there is such a table or view.</summary>
    public bool TableExists(string tableName) => (bool)Reference.Invoke("tableExists", tableName)!;

    /// <summary>Whether there is such a table.</summary>
    public bool TableExists(string dbName, string tableName) => (bool)Reference.Invoke("tableExists", dbName, tableName)!;

    /// <summary>Whether there is such a function.</summary>
    public bool FunctionExists(string functionName) => (bool)Reference.Invoke("functionExists", functionName)!;

    /// <summary>Whether there is such a function.</summary>
    public bool FunctionExists(string dbName, string functionName) => (bool)Reference.Invoke("functionExists", dbName, functionName)!;

    /// <summary>Makes a table of files in a folder.</summary>
    public DataFrame CreateTable(string tableName, string path) => Frame("createTable", tableName, path);

    /// <summary>Makes a table of files in a folder, of a format.</summary>
    public DataFrame CreateTable(string tableName, string path, string source) => Frame("createTable", tableName, path, source);

    /// <summary>Makes a table of a source.</summary>
    public DataFrame CreateTable(string tableName, string source, IDictionary<string, string> options) =>
        Frame("createTable", tableName, source, new Dictionary<string, string>(options));

    /// <summary>Makes a table of a source, with a description.</summary>
    [Since("3.1.0")]
    public DataFrame CreateTable(string tableName, string source, string description, IDictionary<string, string> options) =>
        Frame("createTable", tableName, source, description, new Dictionary<string, string>(options));

    /// <summary>Makes a table of a source, with a schema.</summary>
    public DataFrame CreateTable(string tableName, string source, StructType schema, IDictionary<string, string> options) =>
        Frame("createTable", tableName, source, DataTypeReference.Of(Reference.Jvm, schema), new Dictionary<string, string>(options));

    /// <summary>Makes a table of a source, with a schema and a description.</summary>
    [Since("3.1.0")]
    public DataFrame CreateTable(
        string tableName,
        string source,
        StructType schema,
        string description,
        IDictionary<string, string> options
    ) =>
        Frame(
            "createTable",
            tableName,
            source,
            DataTypeReference.Of(Reference.Jvm, schema),
            description,
            new Dictionary<string, string>(options)
        );

    /// <summary>Drops a view of the session; says whether there was one.</summary>
    public bool DropTempView(string viewName) => (bool)Reference.Invoke("dropTempView", viewName)!;

    /// <summary>Drops a view of all sessions; says whether there was one.</summary>
    public bool DropGlobalTempView(string viewName) => (bool)Reference.Invoke("dropGlobalTempView", viewName)!;

    /// <summary>Finds the partitions in a table's folder.</summary>
    public void RecoverPartitions(string tableName) => Reference.Invoke("recoverPartitions", tableName);

    /// <summary>Whether a table is kept in memory.</summary>
    public bool IsCached(string tableName) => (bool)Reference.Invoke("isCached", tableName)!;

    /// <summary>Keeps a table in memory once it is read.</summary>
    public void CacheTable(string tableName) => Reference.Invoke("cacheTable", tableName);

    /// <summary>Keeps a table once it is read.</summary>
    public void CacheTable(string tableName, StorageLevel storageLevel) => Reference.Invoke("cacheTable", tableName, storageLevel);

    /// <summary>No longer keeps a table.</summary>
    public void UncacheTable(string tableName) => Reference.Invoke("uncacheTable", tableName);

    /// <summary>No longer keeps any table.</summary>
    public void ClearCache() => Reference.Invoke("clearCache");

    /// <summary>Forgets what is known of a table's files.</summary>
    public void RefreshTable(string tableName) => Reference.Invoke("refreshTable", tableName);

    /// <summary>Forgets what is known of the files under a path.</summary>
    public void RefreshByPath(string path) => Reference.Invoke("refreshByPath", path);

    private DataFrame Frame(string method, params object?[] args) => new(Reference.InvokeObject(method, args).InvokeObject("toDF"));
}
