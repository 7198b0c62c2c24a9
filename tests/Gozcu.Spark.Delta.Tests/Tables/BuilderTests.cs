using Microsoft.Spark.Extensions.Delta;
using Microsoft.Spark.Extensions.Delta.Tables;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using static Gozcu.Spark.Delta.Tests.DeltaFixture;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Spark.Delta.Tests.Tables;

[TestFixture]
[Category("EndToEnd")]
internal sealed class BuilderTests
{
    [Test]
    public void Create_MakesTheTableAsDescribed()
    {
        string path = NewPath();
        string name = Path.GetFileName(path);

        DeltaTable table = DeltaTable
            .Create(Session)
            .TableName(name)
            .Location(path)
            .Comment("readings")
            .AddColumn("id", "LONG", nullable: false)
            .AddColumn("celsius", new DoubleType())
            .AddColumn(
                DeltaTable
                    .ColumnBuilder(Session, "kelvin")
                    .DataType("DOUBLE")
                    .GeneratedAlwaysAs("celsius + 273.15")
                    .Comment("absolute")
                    .Build()
            )
            .AddColumns(new StructType([new("station", new StringType())]))
            .PartitionedBy("station")
            .Property(DeltaTableProperties.EnableChangeDataFeed, "true")
            .Execute();
        Session.Sql($"INSERT INTO {name} (id, celsius, station) VALUES (1, 20, 'north')");

        Assert.That(Read(table.ToDF()), Is.EqualTo(["1 20 293.15 north"]));
        Assert.That(table.ToDF().Schema().Fields.Select(f => f.Name), Is.EqualTo(["id", "celsius", "kelvin", "station"]));
        Row detail = table.Detail().First();
        Assert.That(detail.GetAs<string>("description"), Is.EqualTo("readings"));
        Assert.That(table.Detail().Select(Col("partitionColumns").GetItem(0)).First().GetAs<string>(0), Is.EqualTo("station"));
        Assert.That(
            table.Detail().Select(Col("properties").GetItem("delta.enableChangeDataFeed")).First().GetAs<string>(0),
            Is.EqualTo("true")
        );
        Assert.That(() => Session.Sql($"INSERT INTO {name} (celsius, station) VALUES (20, 'north')"), Throws.Exception, "an id is needed");
        Assert.That(() => DeltaTable.Create().TableName(name).AddColumn("id", "LONG").Execute(), Throws.InstanceOf<AnalysisException>());
    }

    [Test]
    public void CreateIfNotExists_LeavesATableAsItIs()
    {
        string path = NewTable(["1 a"]);

        DeltaTable.CreateIfNotExists().Location(path).AddColumn("id", "LONG").AddColumn("name", "STRING").Execute();
        Assert.That(Read(path), Is.EqualTo(["1 a"]));

        string other = NewPath();
        DeltaTable.CreateIfNotExists(Session).Location(other).AddColumn("id", "LONG").Execute();
        Assert.That(DeltaTable.IsDeltaTable(other), Is.True);
    }

    [Test]
    public void Replace_TakesRowsAndSchemaAway()
    {
        string name = Path.GetFileName(NewPath());
        Rows("1 a").Write().Format("delta").SaveAsTable(name);

        DeltaTable.Replace().TableName(name).AddColumn("value", new IntegerType(), nullable: false).Execute();
        Assert.That(Session.Table(name).Schema().SimpleString, Is.EqualTo("struct<value:integer>"));
        Assert.That(Session.Table(name).Count(), Is.Zero);
        DeltaTable.CreateOrReplace(Session).TableName(name).AddColumn("other", "STRING").Execute();

        Assert.That(DeltaTable.ForName(name).ToDF().Columns(), Is.EqualTo(["other"]));
        Assert.That(
            () => DeltaTable.Replace(Session).TableName("no_such_table").AddColumn("id", "LONG").Execute(),
            Throws.InstanceOf<AnalysisException>()
        );
    }

    [Test]
    public void IdentityColumns_CountByThemselves()
    {
        string path = NewPath();
        string name = Path.GetFileName(path);
        DeltaTable
            .CreateOrReplace()
            .TableName(name)
            .Location(path)
            .AddColumn(
                DeltaTable.ColumnBuilder("always").DataType(new LongType()).Nullable(false).GeneratedAlwaysAsIdentity(100, 5).Build()
            )
            .AddColumn(DeltaTable.ColumnBuilder("unless").DataType("LONG").GeneratedByDefaultAsIdentity().Build())
            .AddColumn("name", "STRING")
            .Execute();

        Session.Sql($"INSERT INTO {name} (name) VALUES ('a')");
        Session.Sql($"INSERT INTO {name} (unless, name) VALUES (77, 'b')");

        Assert.That(Read(path), Is.EqualTo(["100 1 a", "105 77 b"]));
    }

    [Test]
    public void ClusteredTable_SaysByWhat()
    {
        string path = NewPath();

        DeltaTable table = DeltaTable
            .Create()
            .Location(path)
            .AddColumn("id", "LONG")
            .AddColumn("name", "STRING")
            .ClusterBy("name")
            .Execute();

        Assert.That(table.Detail().Select(Col("clusteringColumns").GetItem(0)).First().GetAs<string>(0), Is.EqualTo("name"));
    }
}
