using Microsoft.Spark;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Catalog;
using Microsoft.Spark.Sql.Types;

namespace Gozcu.Spark.Tests.Sql;

/// <summary>Every member of the catalog.</summary>
[Category("EndToEnd")]
public sealed class CatalogTests
{
    private static readonly StructType s_schema = new StructType().Add("id", new LongType());

    private static SparkSession Spark => SparkFixture.Session;

    [Test]
    public void Databases_AreListedAndFound()
    {
        Catalog catalog = Spark.Catalog;
        Spark.Sql("CREATE DATABASE catalog_test COMMENT 'for a test'");
        try
        {
            catalog.SetCurrentDatabase("catalog_test");
            using (Assert.EnterMultipleScope())
            {
                Assert.That(catalog.CurrentDatabase(), Is.EqualTo("catalog_test"));
                Assert.That(catalog.DatabaseExists("catalog_test"), Is.True);
                Assert.That(catalog.DatabaseExists("none"), Is.False);
                Assert.That(Names(catalog.ListDatabases()), Does.Contain("catalog_test").And.Contain("default"));
                Assert.That(Names(catalog.ListDatabases("cat*")), Is.EqualTo(new[] { "catalog_test" }));
                Database database = catalog.GetDatabase("catalog_test");
                Assert.That(
                    (database.Name, database.Catalog, database.Description),
                    Is.EqualTo(("catalog_test", "spark_catalog", "for a test"))
                );
                Assert.That(database.LocationUri, Does.EndWith("catalog_test.db"));
                Assert.That(catalog.CurrentCatalog(), Is.EqualTo("spark_catalog"));
                catalog.SetCurrentCatalog("spark_catalog");
                Assert.That(Names(catalog.ListCatalogs()), Does.Contain("spark_catalog"));
                Assert.That(Names(catalog.ListCatalogs("none*")), Is.Empty);
                Assert.That(() => catalog.SetCurrentCatalog("none"), Throws.InstanceOf<JvmException>());
                Assert.That(() => catalog.GetDatabase("none"), Throws.TypeOf<AnalysisException>());
            }
        }
        finally
        {
            catalog.SetCurrentDatabase("default");
            Spark.Sql("DROP DATABASE catalog_test CASCADE");
        }
    }

    [Test]
    public void Tables_AreMadeListedAndCached()
    {
        Catalog catalog = Spark.Catalog;
        string folder = SparkFixture.NewFolder();
        Spark.Range(3).Write().Mode("overwrite").Parquet(folder);
        var options = new Dictionary<string, string> { ["path"] = folder };
        catalog.CreateTable("catalog_a", folder);
        catalog.CreateTable("catalog_b", folder, "parquet");
        catalog.CreateTable("catalog_c", "parquet", options);
        catalog.CreateTable("catalog_d", "parquet", "described", options);
        catalog.CreateTable("catalog_e", "parquet", s_schema, options);
        DataFrame made = catalog.CreateTable("catalog_f", "parquet", s_schema, "described too", options);
        string[] names = ["catalog_a", "catalog_b", "catalog_c", "catalog_d", "catalog_e", "catalog_f"];
        try
        {
            using (Assert.EnterMultipleScope())
            {
                Assert.That(made.Count(), Is.EqualTo(3));
                Assert.That(Names(catalog.ListTables()), Is.SupersetOf(names));
                Assert.That(Names(catalog.ListTables("default")), Is.SupersetOf(names));
                Assert.That(Names(catalog.ListTables("default", "catalog_*")), Is.EquivalentTo(names));
                Assert.That(Names(catalog.ListColumns("catalog_a")), Is.EqualTo(new[] { "id" }));
                Assert.That(Names(catalog.ListColumns("default", "catalog_a")), Is.EqualTo(new[] { "id" }));
                Assert.That(catalog.TableExists("catalog_a"), Is.True);
                Assert.That(catalog.TableExists("default", "none"), Is.False);
                Table table = catalog.GetTable("catalog_f");
                Assert.That((table.Name, table.Database, table.Description), Is.EqualTo(("catalog_f", "default", "described too")));
                Assert.That((table.Catalog, table.TableType, table.IsTemporary), Is.EqualTo(("spark_catalog", "EXTERNAL", false)));
                Assert.That(table.Namespace, Is.EqualTo(new[] { "default" }));
                Assert.That(catalog.GetTable("default", "catalog_d").Description, Is.EqualTo("described"));

                Assert.That(catalog.IsCached("catalog_a"), Is.False);
                catalog.CacheTable("catalog_a");
                Assert.That(catalog.IsCached("catalog_a"), Is.True);
                catalog.UncacheTable("catalog_a");
                Assert.That(catalog.IsCached("catalog_a"), Is.False);
                catalog.CacheTable("catalog_b", StorageLevel.DISK_ONLY);
                Assert.That(Spark.Table("catalog_b").StorageLevel(), Is.EqualTo(StorageLevel.DISK_ONLY));
                catalog.ClearCache();
                Assert.That(catalog.IsCached("catalog_b"), Is.False);
            }

            Spark.Range(3, 5).Write().Mode("append").Parquet(folder);
            catalog.RefreshByPath(folder);
            catalog.RefreshTable("catalog_a");
            Assert.That(Spark.Table("catalog_a").Count(), Is.EqualTo(5));
        }
        finally
        {
            foreach (string name in names)
            {
                Spark.Sql($"DROP TABLE IF EXISTS {name}");
            }
        }
    }

    [Test]
    public void Partitions_AreFoundAgain()
    {
        string folder = SparkFixture.NewFolder();
        Spark.Sql($"CREATE TABLE catalog_parts (id BIGINT, p INT) USING parquet PARTITIONED BY (p) LOCATION '{folder}'");
        try
        {
            Spark.Range(4).SelectExpr("id", "CAST(id % 2 AS INT) AS p").Write().Mode("append").PartitionBy("p").Parquet(folder);
            Assert.That(Spark.Table("catalog_parts").Count(), Is.Zero);
            Spark.Catalog.RecoverPartitions("catalog_parts");
            Assert.That(Spark.Table("catalog_parts").Count(), Is.EqualTo(4));
        }
        finally
        {
            Spark.Sql("DROP TABLE catalog_parts");
        }
    }

    [Test]
    public void Functions_AreListedAndFound()
    {
        Catalog catalog = Spark.Catalog;
        Function upper = catalog.GetFunction("upper");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Names(catalog.ListFunctions()), Does.Contain("upper"));
            Assert.That(Names(catalog.ListFunctions("default")), Does.Contain("upper"));
            Assert.That(Names(catalog.ListFunctions("default", "upp*")), Is.EqualTo(new[] { "upper" }));
            Assert.That((upper.Name, upper.Database, upper.IsTemporary), Is.EqualTo(("upper", (string?)null, true)));
            Assert.That(upper.ClassName, Does.EndWith("expressions.Upper"));
            Assert.That(upper.Description, Does.Contain("uppercase"));
            Assert.That((upper.Catalog, upper.Namespace), Is.EqualTo(((string?)null, (IReadOnlyList<string>?)null)));
            Assert.That(catalog.FunctionExists("upper"), Is.True);
            Assert.That(catalog.FunctionExists("default", "none"), Is.False);
            Assert.That(() => catalog.GetFunction("default", "none"), Throws.TypeOf<AnalysisException>());
        }
    }

    private static IEnumerable<string> Names(DataFrame frame) => frame.Select("name").Collect().Select(row => row.GetAs<string>(0));
}
