using Microsoft.Spark.Sql;

namespace Microsoft.Spark.Extensions.Delta;

/// <summary>Extensions that enable Delta Lake for a session.</summary>
public static class DeltaBuilderExtensions
{
    private const string Extension = "io.delta.sql.DeltaSparkSessionExtension";
    private const string Catalog = "org.apache.spark.sql.delta.catalog.DeltaCatalog";

    /// <summary>
    /// Sets what Delta's SQL and <see cref="Tables.DeltaTable"/> need: <c>spark.sql.extensions</c> and <c>spark.sql.catalog.spark_catalog</c>. Delta's jars must be among Spark's,
    /// or named by <c>spark.jars.packages</c>. Extensions take effect only in the first session of a program.
    /// </summary>
    /// <param name="builder">Builder of the session.</param>
    /// <param name="otherExtensions">Class names of other extensions to keep; they would otherwise be replaced.</param>
    /// <returns>The same builder.</returns>
    public static Builder WithDelta(this Builder builder, params string[] otherExtensions) =>
        builder
            .Config("spark.sql.extensions", string.Join(',', otherExtensions.Append(Extension)))
            .Config("spark.sql.catalog.spark_catalog", Catalog);
}
