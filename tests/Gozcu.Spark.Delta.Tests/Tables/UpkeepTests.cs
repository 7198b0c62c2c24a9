using Microsoft.Spark;
using Microsoft.Spark.Extensions.Delta;
using Microsoft.Spark.Extensions.Delta.Tables;
using Microsoft.Spark.Sql;
using static Gozcu.Spark.Delta.Tests.DeltaFixture;

namespace Gozcu.Spark.Delta.Tests.Tables;

[TestFixture]
[Category("EndToEnd")]
internal sealed class UpkeepTests
{
    [Test]
    public void History_TellsTheOperations()
    {
        var table = DeltaTable.ForPath(NewTable(["1 a"], ["2 b"]));
        table.Delete("id = 1");

        Assert.That(Read(table.History().Select("version", "operation")), Is.EqualTo(["0 WRITE", "1 WRITE", "2 DELETE"]));
        Assert.That(Read(table.History(1).Select("version", "operation")), Is.EqualTo(["2 DELETE"]));
    }

    [Test]
    public void Detail_TellsFilesAndPlace()
    {
        string path = NewTable(["1 a"], ["2 b"]);

        Row detail = DeltaTable.ForPath(path).Detail().First();

        Assert.That(detail.GetAs<string>("format"), Is.EqualTo("delta"));
        Assert.That(detail.GetAs<long>("numFiles"), Is.EqualTo(2));
        Assert.That(detail.GetAs<string>("location"), Does.EndWith(Path.GetFileName(path)));
    }

    [Test]
    public void Restore_BringsTheRowsOfAVersionBack()
    {
        string path = NewTable(["1 a"], ["2 b"]);
        var table = DeltaTable.ForPath(path);
        table.Delete();

        table.RestoreToVersion(1);
        Assert.That(Read(path), Is.EqualTo(["1 a", "2 b"]));

        string first = table.History().Filter("version = 0").Select(Functions.Col("timestamp").Cast("string")).First().GetAs<string>(0);
        table.RestoreToTimestamp(first);
        Assert.That(Read(path), Is.EqualTo(["1 a"]));
        Assert.That(table.History(1).First().GetAs<string>("operation"), Is.EqualTo("RESTORE"));
    }

    [Test]
    public void Optimize_BringsFilesTogether()
    {
        string path = NewTable(["1 a"], ["2 b"], ["3 c"]);
        var table = DeltaTable.ForPath(path);

        Row done = table.Optimize().ExecuteCompaction().Select("metrics.numFilesAdded", "metrics.numFilesRemoved").First();

        Assert.That(done.Values, Is.EqualTo(new object[] { 1L, 3L }));
        Assert.That(Files(table), Is.EqualTo(1));
        Assert.That(Read(path), Is.EqualTo(["1 a", "2 b", "3 c"]));
    }

    [Test]
    public void OptimizeWhere_LeavesOtherPartitionsAlone()
    {
        string path = NewPath();
        for (int i = 0; i < 2; i++)
        {
            Rows("1 a", "2 b").Write().Format("delta").PartitionBy("name").Mode(SaveMode.Append).Save(path);
        }

        var table = DeltaTable.ForPath(path);
        table.Optimize().Where("name = 'a'").ExecuteCompaction();
        Assert.That(Files(table), Is.EqualTo(3));

        table.Optimize().ExecuteZOrderBy("id");
        Assert.That(Files(table), Is.EqualTo(2));
        Assert.That(table.History(1).Select("operationParameters.zOrderBy").First().GetAs<string>(0), Is.EqualTo("[\"id\"]"));
    }

    [Test]
    public void Vacuum_DeletesWhatNoVersionNeeds()
    {
        string path = NewTable(["1 a"], ["2 b"]);
        var table = DeltaTable.ForPath(path);
        table.Optimize().ExecuteCompaction();

        table.Vacuum();
        Assert.That(DataFiles(path), Has.Length.EqualTo(3), "within seven days nothing is deleted");
        Assert.That(() => table.Vacuum(0), Throws.InstanceOf<JvmException>().With.Message.Contains("retentionDurationCheck"));

        Session.Conf().Set("spark.databricks.delta.retentionDurationCheck.enabled", false);
        table.Vacuum(0);
        Session.Conf().Unset("spark.databricks.delta.retentionDurationCheck.enabled");
        Assert.That(DataFiles(path), Has.Length.EqualTo(1));
        Assert.That(Read(path), Is.EqualTo(["1 a", "2 b"]));
    }

    [Test]
    public void Generate_WritesAManifest()
    {
        string path = NewTable(["1 a"]);

        DeltaTable.ForPath(path).Generate("symlink_format_manifest");

        Assert.That(
            File.ReadAllText(Path.Combine(path, "_symlink_format_manifest", "manifest")),
            Does.Contain(Path.GetFileName(DataFiles(path)[0]))
        );
    }

    [Test]
    public void UpgradeTableProtocol_RaisesIt()
    {
        var table = DeltaTable.ForPath(NewTable(["1 a"]));

        table.UpgradeTableProtocol(2, 5);

        Assert.That(table.Detail().Select("minReaderVersion", "minWriterVersion").First().Values, Is.EqualTo(new object[] { 2, 5 }));
    }

    [Test]
    public void Features_AreAddedAndDropped()
    {
        var table = DeltaTable.ForPath(NewTable(["1 a"]));

        table.AddFeatureSupport("checkConstraints");
        Assert.That(Features(table), Does.Contain("checkConstraints"));

        table.AddFeatureSupport("v2Checkpoint");
        Assert.That(Features(table), Does.Contain("v2Checkpoint"));
        Assert.That(
            () => table.AddFeatureSupport("noSuchFeature"),
            Throws.InstanceOf<JvmException>().With.Message.Contains("noSuchFeature")
        );
        Assert.That(
            () => table.DropFeatureSupport("noSuchFeature"),
            Throws.InstanceOf<JvmException>().With.Message.Contains("noSuchFeature")
        );
        table.DropFeatureSupport("checkConstraints");
        Assert.That(Features(table), Does.Not.Contain("checkConstraints"));
    }

    [Test]
    public void Properties_AreSetAndUnset()
    {
        var table = DeltaTable.ForPath(NewTable(["1 a"]));

        table.SetProperties(new Dictionary<string, string> { [DeltaTableProperties.AppendOnly] = "true", ["keeper"] = "it's `us`\\" });
        Assert.That(Properties(table)["keeper"], Is.EqualTo("it's `us`\\"));
        Assert.That(table.Delete, Throws.InstanceOf<JvmException>().With.Message.Contains("append"));

        table.UnsetProperties(DeltaTableProperties.AppendOnly, "keeper", "never-set");
        table.Delete();
        Assert.That(Properties(table).Keys, Has.None.EqualTo("keeper"));
        Assert.That(table.ToDF().Count(), Is.Zero);
    }

    [Test]
    public void DeletionVectors_MarkRowsUntilTheyArePurged()
    {
        string path = NewTable(["1 a", "2 b", "3 c"]);
        var table = DeltaTable.ForPath(path);
        table.SetProperties(new Dictionary<string, string> { [DeltaTableProperties.EnableDeletionVectors] = "true" });
        string data = DataFiles(path).Single();

        table.Delete("id = 2");
        Assert.That(Read(path), Is.EqualTo(["1 a", "3 c"]));
        Assert.That(DataFiles(path), Is.EqualTo([data]), "the file stays as it is");
        Assert.That(Directory.GetFiles(path, "deletion_vector_*.bin"), Has.Length.EqualTo(1));

        Row purged = table.PurgeDeletionVectors().Select("metrics.numFilesAdded", "metrics.numFilesRemoved").First();
        Assert.That(purged.Values, Is.EqualTo(new object[] { 1L, 1L }));
        Assert.That(Read(path), Is.EqualTo(["1 a", "3 c"]));
    }

    [Test]
    public void Clone_IsATableOfItsOwn()
    {
        string path = NewTable(["1 a"], ["2 b"], ["3 c"]);
        var table = DeltaTable.ForPath(path);
        string[] targets = [NewPath(), NewPath(), NewPath()];

        DeltaTable clone = table.Clone($"delta.`{targets[0]}`", isShallow: true);
        clone.Delete("id = 1");
        DeltaTable second = table.CloneAtVersion(
            1,
            $"delta.`{targets[1]}`",
            isShallow: true,
            replace: false,
            new Dictionary<string, string> { ["copied"] = "yes" }
        );
        string first = table.History().Filter("version = 0").Select(Functions.Col("timestamp").Cast("string")).First().GetAs<string>(0);
        DeltaTable third = table.CloneAtTimestamp(first, $"delta.`{targets[2]}`", isShallow: true);

        Assert.That(Read(targets[0]), Is.EqualTo(["2 b", "3 c"]));
        Assert.That(Read(path), Is.EqualTo(["1 a", "2 b", "3 c"]));
        Assert.That(Read(second.ToDF()), Is.EqualTo(["1 a", "2 b"]));
        Assert.That(Properties(second)["copied"], Is.EqualTo("yes"));
        Assert.That(Read(third.ToDF()), Is.EqualTo(["1 a"]));

        string name = Path.GetFileName(targets[0]);
        table.CloneAtVersion(0, name, isShallow: true).Delete();
        DeltaTable replaced = table.Clone(name, isShallow: true, replace: true);
        Assert.That(Read(replaced.ToDF()), Is.EqualTo(["1 a", "2 b", "3 c"]));
    }

    private static string[] DataFiles(string path) => Directory.GetFiles(path, "part-*.parquet");

    private static long Files(DeltaTable table) => table.Detail().First().GetAs<long>("numFiles");

    private static string[] Features(DeltaTable table) =>
        [.. table.Detail().Select(Functions.Explode(Functions.Col("tableFeatures"))).Collect().Select(row => row.GetAs<string>(0))];

    private static Dictionary<string, string> Properties(DeltaTable table) =>
        table
            .Detail()
            .Select(Functions.Explode(Functions.Col("properties")))
            .Collect()
            .ToDictionary(row => row.GetAs<string>(0), row => row.GetAs<string>(1));
}
