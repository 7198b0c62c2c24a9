using Microsoft.Spark.Extensions.Delta;
using Microsoft.Spark.Extensions.Delta.Tables;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Streaming;
using static Gozcu.Spark.Delta.Tests.DeltaFixture;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Spark.Delta.Tests.Tables;

[TestFixture]
[Category("EndToEnd")]
internal sealed class ChangeFeedTests
{
    private DeltaTable _table = null!;

    /// <summary>Version 0 is the empty table, 1 adds two rows, 2 changes one, 3 deletes one.</summary>
    [OneTimeSetUp]
    public void Change()
    {
        string path = NewPath();
        _table = DeltaTable
            .Create(Session)
            .Location(path)
            .AddColumn("id", "LONG")
            .AddColumn("name", "STRING")
            .Property(DeltaTableProperties.EnableChangeDataFeed, "true")
            .Execute();
        Rows("1 a", "2 b").Write().Format("delta").Mode(SaveMode.Append).Save(path);
        _table.Update(Col("id") == 1L, new Dictionary<string, Column> { ["name"] = Lit("A") });
        _table.Delete("id = 2");
    }

    [Test]
    public void Changes_TellEachRow() =>
        Assert.That(
            Read(Told(_table.Changes(1))),
            Is.EqualTo(["1 insert 1 a", "1 insert 2 b", "2 update_postimage 1 A", "2 update_preimage 1 a", "3 delete 2 b"])
        );

    [Test]
    public void ChangesUpToAVersion_EndThere() =>
        Assert.That(Read(Told(_table.Changes(2, 2))), Is.EqualTo(["2 update_postimage 1 A", "2 update_preimage 1 a"]));

    [Test]
    public void ChangesBetweenTimes_AreThoseOfTheVersionsBetween()
    {
        string[] times =
        [
            .. _table.History().OrderBy("version").Select(Col("timestamp").Cast("string")).Collect().Select(row => row.GetAs<string>(0)),
        ];

        Assert.That(Read(Told(_table.Changes(times[2], times[2]))), Is.EqualTo(["2 update_postimage 1 A", "2 update_preimage 1 a"]));
        Assert.That(Read(Told(_table.Changes(times[2]))), Has.Length.EqualTo(3));
    }

    [TestCase(3L, new[] { "3 delete 2 b" })]
    [TestCase(null, new[] { "3 insert 1 A" }, Description = "without a version the stream begins with the rows of the table")]
    public void StreamOfChanges_BeginsAtTheVersion(long? version, string[] expected)
    {
        var sink = NewPath();
        StreamingQuery query = Told(_table.StreamChanges(version))
            .WriteStream()
            .Format("delta")
            .Option("checkpointLocation", NewPath())
            .Trigger(Trigger.AvailableNow())
            .Start(sink);
        query.AwaitTermination();

        Assert.That(Read(sink), Is.EqualTo(expected));
    }

    private static DataFrame Told(DataFrame changes) => changes.Select("_commit_version", "_change_type", "id", "name");
}
