using Gozcu.Jobs.Tables;

namespace Gozcu.Jobs.Tests.Tables;

[TestFixture]
[Category("Unit")]
internal sealed class WorkspaceTests
{
    [TestCase("/plant/", "/plant/clean/iot", "/plant/models")]
    [TestCase("file:///plant", "/plant/clean/iot", "/plant/models")]
    public void Folder_HoldsTablesAndModels(string root, string clean, string models)
    {
        var workspace = new Workspace(root, TableFormat.Parquet);

        Assert.That(workspace.Clean("iot"), Is.EqualTo(clean));
        Assert.That(workspace.Models, Is.EqualTo(models));
        Assert.That(workspace.Pages("report", "iot"), Is.EqualTo("/plant/report/iot"));
    }

    [TestCase("hdfs://namenode/plant/")]
    [TestCase("s3a://bucket/plant")]
    public void Uri_HoldsTables_AndModelsStayOnTheFileSystem(string root)
    {
        var workspace = new Workspace(root, TableFormat.Delta);

        Assert.That(workspace.Clean("iot"), Is.EqualTo(root.TrimEnd('/') + "/clean/iot"));
        Assert.That(workspace.Checkpoint("score"), Does.StartWith(root));
        Assert.That(workspace.Models, Is.EqualTo(Path.GetFullPath("data/models")));
        Assert.That(workspace.Pages("report", "iot"), Is.EqualTo("report/iot"));
    }
}
