using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql.Catalog;

/// <summary>Catalog of a session: its databases, tables, views and functions.</summary>
public sealed class Catalog : IJvmObjectReferenceProvider
{
    internal Catalog(JvmObjectReference reference) => Reference = reference;

    /// <summary>Reference to the catalog in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Returns the name of the current database, which unqualified names refer to.</summary>
    public string CurrentDatabase() => (string)Reference.Invoke("currentDatabase")!;

    /// <summary>Sets the current database, which unqualified names refer to.</summary>
    public void SetCurrentDatabase(string dbName) => Reference.Invoke("setCurrentDatabase", dbName);

    /// <summary>Returns the name of the current catalog, which unqualified names refer to.</summary>
    [Since("3.4.0")]
    public string CurrentCatalog() => (string)Reference.Invoke("currentCatalog")!;

    /// <summary>Sets the current catalog, which unqualified names refer to.</summary>
    [Since("3.4.0")]
    public void SetCurrentCatalog(string catalogName) => Reference.Invoke("setCurrentCatalog", catalogName);

    /// <summary>Lists the catalogs of the session, one per row.</summary>
    [Since("3.4.0")]
    public DataFrame ListCatalogs() => Frame("listCatalogs");

    /// <summary>Lists the catalogs whose names match a pattern, one per row.</summary>
    /// <param name="pattern">Pattern in which <c>*</c> matches any characters and <c>|</c> separates alternatives.</param>
    [Since("3.5.0")]
    public DataFrame ListCatalogs(string pattern) => Frame("listCatalogs", pattern);

    /// <summary>Lists the databases whose names match a pattern, one per row.</summary>
    /// <param name="pattern">Pattern in which <c>*</c> matches any characters and <c>|</c> separates alternatives.</param>
    [Since("3.5.0")]
    public DataFrame ListDatabases(string pattern) => Frame("listDatabases", pattern);

    /// <summary>Lists the tables and views of a database whose names match a pattern, one per row.</summary>
    /// <param name="dbName">Name of the database.</param>
    /// <param name="pattern">Pattern in which <c>*</c> matches any characters and <c>|</c> separates alternatives.</param>
    [Since("3.5.0")]
    public DataFrame ListTables(string dbName, string pattern) => Frame("listTables", dbName, pattern);

    /// <summary>Lists the functions of a database whose names match a pattern, one per row.</summary>
    /// <param name="dbName">Name of the database.</param>
    /// <param name="pattern">Pattern in which <c>*</c> matches any characters and <c>|</c> separates alternatives.</param>
    [Since("3.5.0")]
    public DataFrame ListFunctions(string dbName, string pattern) => Frame("listFunctions", dbName, pattern);

    /// <summary>Lists the databases of the current catalog, one per row.</summary>
    public DataFrame ListDatabases() => Frame("listDatabases");

    /// <summary>Lists the tables and views of the current database, one per row.</summary>
    public DataFrame ListTables() => Frame("listTables");

    /// <summary>Lists the tables and views of a database, one per row.</summary>
    public DataFrame ListTables(string dbName) => Frame("listTables", dbName);

    /// <summary>Lists the functions of the current database, one per row.</summary>
    public DataFrame ListFunctions() => Frame("listFunctions");

    /// <summary>Lists the functions of a database, one per row.</summary>
    public DataFrame ListFunctions(string dbName) => Frame("listFunctions", dbName);

    /// <summary>Lists the columns of a table or view, one per row.</summary>
    public DataFrame ListColumns(string tableName) => Frame("listColumns", tableName);

    /// <summary>Lists the columns of a table or view, one per row.</summary>
    public DataFrame ListColumns(string dbName, string tableName) => Frame("listColumns", dbName, tableName);

    /// <summary>Returns a database.</summary>
    /// <exception cref="AnalysisException">There is no such database.</exception>
    public Database GetDatabase(string dbName) => new(Reference.InvokeObject("getDatabase", dbName));

    /// <summary>Returns a table or view.</summary>
    /// <exception cref="AnalysisException">There is no such table or view.</exception>
    public Table GetTable(string tableName) => new(Reference.InvokeObject("getTable", tableName));

    /// <summary>Returns a table of a database.</summary>
    /// <exception cref="AnalysisException">There is no such table.</exception>
    public Table GetTable(string dbName, string tableName) => new(Reference.InvokeObject("getTable", dbName, tableName));

    /// <summary>Returns a function.</summary>
    /// <exception cref="AnalysisException">There is no such function.</exception>
    public Function GetFunction(string functionName) => new(Reference.InvokeObject("getFunction", functionName));

    /// <summary>Returns a function.</summary>
    /// <exception cref="AnalysisException">There is no such function.</exception>
    public Function GetFunction(string dbName, string functionName) => new(Reference.InvokeObject("getFunction", dbName, functionName));

    /// <summary>Tests whether a database exists.</summary>
    public bool DatabaseExists(string dbName) => (bool)Reference.Invoke("databaseExists", dbName)!;

    /// <summary>Tests whether a table or view exists.</summary>
    public bool TableExists(string tableName) => (bool)Reference.Invoke("tableExists", tableName)!;

    /// <summary>Tests whether a table exists in a database.</summary>
    public bool TableExists(string dbName, string tableName) => (bool)Reference.Invoke("tableExists", dbName, tableName)!;

    /// <summary>Tests whether a function exists.</summary>
    public bool FunctionExists(string functionName) => (bool)Reference.Invoke("functionExists", functionName)!;

    /// <summary>Tests whether a function exists in a database.</summary>
    public bool FunctionExists(string dbName, string functionName) => (bool)Reference.Invoke("functionExists", dbName, functionName)!;

    /// <summary>Creates a table over the files of a folder, in the default format.</summary>
    /// <param name="tableName">Name of the table; may be qualified by a database.</param>
    /// <param name="path">Folder with the files.</param>
    /// <returns>The rows of the table.</returns>
    public DataFrame CreateTable(string tableName, string path) => Frame("createTable", tableName, path);

    /// <summary>Creates a table over the files of a folder.</summary>
    /// <param name="tableName">Name of the table; may be qualified by a database.</param>
    /// <param name="path">Folder with the files.</param>
    /// <param name="source">Format of the files, such as <c>parquet</c>.</param>
    /// <returns>The rows of the table.</returns>
    public DataFrame CreateTable(string tableName, string path, string source) => Frame("createTable", tableName, path, source);

    /// <summary>Creates a table over a data source.</summary>
    /// <param name="tableName">Name of the table; may be qualified by a database.</param>
    /// <param name="source">Format of the source, such as <c>parquet</c> or <c>jdbc</c>.</param>
    /// <param name="options">Options of the source, such as <c>path</c>.</param>
    /// <returns>The rows of the table.</returns>
    public DataFrame CreateTable(string tableName, string source, IDictionary<string, string> options) =>
        Frame("createTable", tableName, source, new Dictionary<string, string>(options));

    /// <summary>Creates a table over a data source.</summary>
    /// <param name="tableName">Name of the table; may be qualified by a database.</param>
    /// <param name="source">Format of the source, such as <c>parquet</c> or <c>jdbc</c>.</param>
    /// <param name="description">Comment that the catalog keeps.</param>
    /// <param name="options">Options of the source, such as <c>path</c>.</param>
    /// <returns>The rows of the table.</returns>
    [Since("3.1.0")]
    public DataFrame CreateTable(string tableName, string source, string description, IDictionary<string, string> options) =>
        Frame("createTable", tableName, source, description, new Dictionary<string, string>(options));

    /// <summary>Creates a table over a data source.</summary>
    /// <param name="tableName">Name of the table; may be qualified by a database.</param>
    /// <param name="source">Format of the source, such as <c>parquet</c> or <c>jdbc</c>.</param>
    /// <param name="schema">Columns of the table; inferred from the source if absent.</param>
    /// <param name="options">Options of the source, such as <c>path</c>.</param>
    /// <returns>The rows of the table.</returns>
    public DataFrame CreateTable(string tableName, string source, StructType schema, IDictionary<string, string> options) =>
        Frame("createTable", tableName, source, DataTypeReference.Of(Reference.Jvm, schema), new Dictionary<string, string>(options));

    /// <summary>Creates a table over a data source.</summary>
    /// <param name="tableName">Name of the table; may be qualified by a database.</param>
    /// <param name="source">Format of the source, such as <c>parquet</c> or <c>jdbc</c>.</param>
    /// <param name="schema">Columns of the table; inferred from the source if absent.</param>
    /// <param name="description">Comment that the catalog keeps.</param>
    /// <param name="options">Options of the source, such as <c>path</c>.</param>
    /// <returns>The rows of the table.</returns>
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

    /// <summary>Drops a temporary view of the session.</summary>
    /// <returns>True if the view existed.</returns>
    public bool DropTempView(string viewName) => (bool)Reference.Invoke("dropTempView", viewName)!;

    /// <summary>Drops a global temporary view.</summary>
    /// <returns>True if the view existed.</returns>
    public bool DropGlobalTempView(string viewName) => (bool)Reference.Invoke("dropGlobalTempView", viewName)!;

    /// <summary>Adds the partitions that exist in a table's folder to the catalog.</summary>
    public void RecoverPartitions(string tableName) => Reference.Invoke("recoverPartitions", tableName);

    /// <summary>Tests whether a table is cached.</summary>
    public bool IsCached(string tableName) => (bool)Reference.Invoke("isCached", tableName)!;

    /// <summary>Caches a table in memory and on disk, once it is first computed.</summary>
    public void CacheTable(string tableName) => Reference.Invoke("cacheTable", tableName);

    /// <summary>Caches a table at a storage level, once it is first computed.</summary>
    public void CacheTable(string tableName, StorageLevel storageLevel) => Reference.Invoke("cacheTable", tableName, storageLevel);

    /// <summary>Removes a table from the cache.</summary>
    public void UncacheTable(string tableName) => Reference.Invoke("uncacheTable", tableName);

    /// <summary>Removes all tables from the cache.</summary>
    public void ClearCache() => Reference.Invoke("clearCache");

    /// <summary>Invalidates cached data and metadata of a table, such as its list of files.</summary>
    public void RefreshTable(string tableName) => Reference.Invoke("refreshTable", tableName);

    /// <summary>Invalidates cached data and metadata of all data frames that read files under a path.</summary>
    public void RefreshByPath(string path) => Reference.Invoke("refreshByPath", path);

    private DataFrame Frame(string method, params object?[] args) => new(Reference.InvokeObject(method, args).InvokeObject("toDF"));
}
