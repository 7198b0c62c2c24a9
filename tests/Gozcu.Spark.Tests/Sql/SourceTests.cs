using Microsoft.Spark;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.Functions;
using AvroFunctions = Microsoft.Spark.Sql.Avro.Functions;

namespace Gozcu.Spark.Tests.Sql;

/// <summary>Every member of the readers and writers of files and tables.</summary>
[Category("EndToEnd")]
public sealed class SourceTests
{
    private static readonly StructType s_schema = new StructType().Add("id", new IntegerType()).Add("name", new StringType());

    private static SparkSession Spark => SparkFixture.Session;

    private static DataFrame Data => Spark.Sql("SELECT * FROM VALUES (1, 'x'), (2, 'y'), (3, 'x') AS t(id, name)");

    [Test]
    public void Formats_WriteAndRead()
    {
        string folder = SparkFixture.NewFolder();
        Data.Write().Csv($"{folder}/csv");
        Data.Write().Json($"{folder}/json");
        Data.Write().Parquet($"{folder}/parquet");
        Data.Write().Orc($"{folder}/orc");
        Data.Select("name").Write().Text($"{folder}/text");
        using (Assert.EnterMultipleScope())
        {
            Check(Spark.Read().Schema("id INT, name STRING").Csv($"{folder}/csv"));
            Check(Spark.Read().Schema(s_schema).Json($"{folder}/json"));
            Check(Spark.Read().Parquet($"{folder}/parquet"));
            Check(Spark.Read().Orc($"{folder}/orc"));
            Assert.That(Spark.Read().Text($"{folder}/text").Distinct().Count(), Is.EqualTo(2));
            Assert.That(Spark.Read().Parquet($"{folder}/parquet", $"{folder}/parquet").Count(), Is.EqualTo(6));
            Assert.That(Spark.Read().Format("orc").Load($"{folder}/orc", $"{folder}/orc").Count(), Is.EqualTo(6));
            Check(Spark.Read().Format("parquet").Option("path", $"{folder}/parquet").Load());
            Assert.That(Spark.Read().Parquet($"{folder}/parquet").InputFiles(), Is.Not.Empty.And.All.EndWith(".parquet"));
        }
    }

    [Test]
    public void Options_OfEachKindAreTaken()
    {
        string folder = SparkFixture.NewFolder();
        var options = new Dictionary<string, string> { ["header"] = "true", ["sep"] = ";" };
        Data.Coalesce(1)
            .Write()
            .Options(options)
            .Option("quoteAll", true)
            .Option("maxRecordsPerFile", 2L)
            .Option("x", 0.5)
            .Option("nullValue", "-")
            .Csv($"{folder}/csv");
        string[] files = Directory.GetFiles($"{folder}/csv", "*.csv");
        DataFrame read = Spark
            .Read()
            .Options(options)
            .Option("inferSchema", true)
            .Option("samplingRatio", 1.0)
            .Option("maxColumns", 20L)
            .Option("nullValue", "-")
            .Csv($"{folder}/csv");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(files, Has.Length.EqualTo(2));
            Assert.That(File.ReadAllLines(files[0])[0], Is.EqualTo("\"id\";\"name\""));
            Check(read);
        }
    }

    [Test]
    public void Modes_DecideWhatIsThere()
    {
        string folder = $"{SparkFixture.NewFolder()}/data";
        Data.Write().Mode(SaveMode.ErrorIfExists).Parquet(folder);
        Data.Write().Mode(SaveMode.Ignore).Parquet(folder);
        Assert.That(Spark.Read().Parquet(folder).Count(), Is.EqualTo(3));
        Data.Write().Mode(SaveMode.Append).Format("parquet").Save(folder);
        Assert.That(Spark.Read().Parquet(folder).Count(), Is.EqualTo(6));
        Data.Write().Mode("overwrite").Format("parquet").Option("path", folder).Save();
        Assert.That(Spark.Read().Parquet(folder).Count(), Is.EqualTo(3));
        Assert.That(() => Data.Write().Mode(SaveMode.ErrorIfExists).Parquet(folder), Throws.TypeOf<AnalysisException>());
    }

    [Test]
    public void Tables_ArePartitionedBucketedAndAddedTo()
    {
        Data.Write().PartitionBy("name").SaveAsTable("source_partitioned");
        Data.Write().BucketBy(2, "id").SortBy("id").SaveAsTable("source_bucketed");
        Spark.Range(1).Select(Lit(4).As("id"), Lit("z").As("name")).Write().InsertInto("source_bucketed");
        try
        {
            using (Assert.EnterMultipleScope())
            {
                Check(Spark.Read().Table("source_partitioned").Select("id", "name"));
                Assert.That(Spark.Table("source_bucketed").Count(), Is.EqualTo(4));
                Assert.That(
                    Spark.Sql("DESCRIBE EXTENDED source_bucketed").Filter("col_name = 'Num Buckets'").First().Get("data_type"),
                    Is.EqualTo("2")
                );
                Assert.That(Spark.Catalog.ListColumns("source_partitioned").Filter("isPartition").First().Get("name"), Is.EqualTo("name"));
            }
        }
        finally
        {
            Spark.Sql("DROP TABLE source_partitioned");
            Spark.Sql("DROP TABLE source_bucketed");
        }
    }

    [Test]
    public void WriteTo_MakesATable()
    {
        var options = new Dictionary<string, string> { ["compression"] = "gzip" };
        Data.WriteTo("source_v2")
            .Using("parquet")
            .Options(options)
            .Option("a", "text")
            .Option("b", true)
            .Option("c", 1L)
            .Option("d", 0.5)
            .TableProperty("made.by", "tests")
            .PartitionedBy(Col("name"))
            .Create();
        try
        {
            using (Assert.EnterMultipleScope())
            {
                Check(Spark.Table("source_v2").Select("id", "name"));
                Assert.That(Spark.Sql("SHOW TBLPROPERTIES source_v2 ('made.by')").First().Get("value"), Is.EqualTo("tests"));
                Assert.That(() => Data.WriteTo("source_v2").Using("parquet").Create(), Throws.TypeOf<AnalysisException>());
                // Tables of Spark's own catalog take no more by this way, as Spark says; a table of Delta does.
                Assert.That(() => Data.WriteTo("source_v2").Append(), Throws.TypeOf<AnalysisException>());
                Assert.That(() => Data.WriteTo("source_v2").OverwritePartitions(), Throws.TypeOf<AnalysisException>());
                Assert.That(() => Data.WriteTo("source_v2").Overwrite(Col("id") > 1), Throws.TypeOf<AnalysisException>());
                Assert.That(() => Data.WriteTo("source_v2").Using("parquet").Replace(), Throws.InstanceOf<JvmException>());
                Assert.That(() => Data.WriteTo("source_v2").Using("parquet").CreateOrReplace(), Throws.InstanceOf<JvmException>());
                Assert.That(
                    () =>
                        Data.WriteTo("source_v3")
                            .PartitionedBy(
                                Years(Col("t")),
                                Months(Col("t")),
                                Days(Col("t")),
                                Hours(Col("t")),
                                Bucket(4, Col("id")),
                                Bucket(Lit(4), Col("id"))
                            ),
                    Throws.Nothing
                );
            }
        }
        finally
        {
            Spark.Sql("DROP TABLE source_v2");
        }
    }

    [Test]
    public void Jdbc_AsksForItsDriver()
    {
        const string Url = "jdbc:none://localhost/x";
        var properties = new Dictionary<string, string> { ["user"] = "u" };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                () => Spark.Read().Jdbc(Url, "t", properties),
                Throws.InstanceOf<JvmException>().With.Message.Contains("No suitable driver")
            );
            Assert.That(
                () => Spark.Read().Jdbc(Url, "t", ["a = 1", "a = 2"], properties),
                Throws.InstanceOf<JvmException>().With.Message.Contains("No suitable driver")
            );
            Assert.That(
                () => Spark.Read().Jdbc(Url, "t", "id", 0L, 10L, 2, properties),
                Throws.InstanceOf<JvmException>().With.Message.Contains("No suitable driver")
            );
            Assert.That(
                () => Data.Write().Jdbc(Url, "t", properties),
                Throws.InstanceOf<JvmException>().With.Message.Contains("No suitable driver")
            );
        }
    }

    [Test]
    public void Avro_RoundTrips()
    {
        const string Schema = """{"type":"string"}""";
        DataFrame there = Data.Select(
            AvroFunctions.ToAvro(Col("name")).As("a"),
            AvroFunctions.ToAvro(Col("name"), Schema).As("b"),
            Col("name")
        );
        DataFrame back = there.Select(
            AvroFunctions.FromAvro(Col("a"), Schema).As("a"),
            AvroFunctions.FromAvro(Col("b"), Schema, new Dictionary<string, string> { ["mode"] = "FAILFAST" }).As("b"),
            Col("name")
        );
        Assert.That(back.Filter("a = name AND b = name").Count(), Is.EqualTo(3));
    }

    private static void Check(DataFrame frame) =>
        Assert.That(frame.OrderBy("id").Collect().Select(row => row.Values), Is.EqualTo(new object[][] { [1, "x"], [2, "y"], [3, "x"] }));
}
