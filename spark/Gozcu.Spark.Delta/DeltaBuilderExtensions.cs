using Microsoft.Spark.Sql;

namespace Microsoft.Spark.Extensions.Delta;

/// <summary>Delta Lake for a session that is being built.</summary>
public static class DeltaBuilderExtensions
{
    private const string Extension = "io.delta.sql.DeltaSparkSessionExtension";
    private const string Catalog = "org.apache.spark.sql.delta.catalog.DeltaCatalog";

    /// <summary>
    /// Gives the session what Delta's SQL and <see cref="Tables.DeltaTable"/> need: <c>spark.sql.extensions</c> and <c>spark.sql.catalog.spark_catalog</c>.
    /// Delta's jars must be among Spark's, or be named by <c>spark.jars.packages</c>. Only the first session of a program can be given extensions.
    /// </summary>
    /// <param name="builder">The session's builder.</param>
    /// <param name="otherExtensions">Classes of other extensions that the session shall have, which would else be replaced.</param>
    /// <returns>The same builder.</returns>
    public static Builder WithDelta(this Builder builder, params string[] otherExtensions) =>
        builder
            .Config("spark.sql.extensions", string.Join(',', otherExtensions.Append(Extension)))
            .Config("spark.sql.catalog.spark_catalog", Catalog);
}
