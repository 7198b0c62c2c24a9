using Microsoft.Spark.Extensions.Delta.Tables;
using Microsoft.Spark.Sql;
using static Gozcu.Spark.Delta.Tests.DeltaFixture;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Spark.Delta.Tests.Tables;

[TestFixture]
[Category("EndToEnd")]
internal sealed class ChangeTests
{
    [Test]
    public void Delete_RemovesTheRowsOfTheCondition()
    {
        string path = NewTable(["1 a", "2 b", "3 c", "4 d"]);
        var table = DeltaTable.ForPath(path);

        table.Delete("id = 1");
        Assert.That(Read(path), Is.EqualTo(["2 b", "3 c", "4 d"]));
        table.Delete(Col("name") == "c");
        Assert.That(Read(path), Is.EqualTo(["2 b", "4 d"]));
        table.Delete();
        Assert.That(Read(path), Is.Empty);
    }

    [Test]
    public void Update_ChangesTheRowsOfTheCondition()
    {
        string path = NewTable(["1 a", "2 b"]);
        var table = DeltaTable.ForPath(Session, path);

        table.Update(new Dictionary<string, Column> { ["name"] = Upper(Col("name")) });
        Assert.That(Read(path), Is.EqualTo(["1 A", "2 B"]));
        table.Update(Col("id") == 2L, new Dictionary<string, Column> { ["name"] = Lit("two"), ["id"] = Col("id") * 10 });
        Assert.That(Read(path), Is.EqualTo(["1 A", "20 two"]));
        table.UpdateExpr(new Dictionary<string, string> { ["id"] = "id + 1" });
        Assert.That(Read(path), Is.EqualTo(["2 A", "21 two"]));
        table.UpdateExpr("name = 'A'", new Dictionary<string, string> { ["name"] = "concat(name, id)" });
        Assert.That(Read(path), Is.EqualTo(["2 A2", "21 two"]));
    }

    [Test]
    public void Merge_UpdatesInsertsAndDeletes()
    {
        string path = NewTable(["1 a", "2 b", "3 c"]);
        var table = DeltaTable.ForPath(path).As("t");

        table
            .Merge(Rows("2 B", "3 delete", "4 D").As("s"), "t.id = s.id")
            .WhenMatched("s.name = 'delete'")
            .Delete()
            .WhenMatched()
            .UpdateAll()
            .WhenNotMatched()
            .InsertAll()
            .Execute();

        Assert.That(Read(path), Is.EqualTo(["1 a", "2 B", "4 D"]));
    }

    [Test]
    public void Merge_TakesColumnsAndExpressions()
    {
        string path = NewTable(["1 a", "2 b", "3 c"]);
        var table = DeltaTable.ForPath(path).Alias("t");

        table
            .Merge(Rows("1 A", "2 B", "3 C", "5 E", "6 F", "7 G").As("s"), Col("t.id") == Col("s.id"))
            .WhenMatched(Col("s.id") == 1L)
            .Update(new Dictionary<string, Column> { ["name"] = Concat(Col("t.name"), Col("s.name")) })
            .WhenMatched(Col("s.id") == 2L)
            .UpdateExpr(new Dictionary<string, string> { ["name"] = "concat(s.name, t.name)" })
            .WhenNotMatched("s.id = 5")
            .Insert(new Dictionary<string, Column> { ["id"] = Col("s.id") * 10, ["name"] = Lit("col") })
            .WhenNotMatched(Col("s.id") == 6L)
            .InsertExpr(new Dictionary<string, string> { ["id"] = "s.id * 100" })
            .Execute();

        Assert.That(Read(path), Is.EqualTo(["1 aA", "2 Bb", "3 c", "50 col", "600 null"]));
    }

    [Test]
    public void Merge_ChangesWhatTheSourceDoesNotHave()
    {
        string path = NewTable(["1 a", "2 b", "3 c", "4 d", "5 e"]);

        DeltaTable
            .ForPath(path)
            .As("t")
            .Merge(Rows("1 A").As("s"), "t.id = s.id")
            .WhenNotMatchedBySource("t.id = 2")
            .Delete()
            .WhenNotMatchedBySource(Col("t.id") == 3L)
            .Update(new Dictionary<string, Column> { ["name"] = Lit("three") })
            .WhenNotMatchedBySource(Col("t.id") == 4L)
            .UpdateExpr(new Dictionary<string, string> { ["name"] = "upper(t.name)" })
            .Execute();
        Assert.That(Read(path), Is.EqualTo(["1 a", "3 three", "4 D", "5 e"]));

        DeltaTable.ForPath(path).As("t").Merge(Rows("1 A").As("s"), "t.id = s.id").WhenNotMatchedBySource().Delete().Execute();
        Assert.That(Read(path), Is.EqualTo(["1 a"]));
    }

    [Test]
    public void MergeWithSchemaEvolution_AddsTheSourcesColumns()
    {
        string path = NewTable(["1 a"]);

        DeltaTable
            .ForPath(path)
            .As("t")
            .Merge(Rows("1 A", "2 B").WithColumn("unit", Lit("K")).As("s"), "t.id = s.id")
            .WithSchemaEvolution()
            .WhenMatched()
            .UpdateAll()
            .WhenNotMatched()
            .InsertAll()
            .Execute();

        Assert.That(Read(path), Is.EqualTo(["1 A K", "2 B K"]));
    }

    [Test]
    public void Merge_WithSeveralSourceRowsForOne_SaysSo()
    {
        DeltaMergeBuilder merge = DeltaTable
            .ForPath(NewTable(["1 a"]))
            .As("t")
            .Merge(Rows("1 A", "1 B").As("s"), "t.id = s.id")
            .WhenMatched()
            .UpdateAll();

        Assert.That(merge.Execute, Throws.InstanceOf<Microsoft.Spark.JvmException>().With.Message.Contains("multiple source rows matched"));
    }
}
