using Microsoft.Spark.Sql;
using static Gozcu.Spark.Delta.Tests.DeltaFixture;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Spark.Delta.Tests.Tables;

/// <summary>The writer of tables, each way it writes.</summary>
[TestFixture]
[Category("EndToEnd")]
internal sealed class WriteToTests
{
    [Test]
    public void WriteTo_MakesReplacesAndChangesATable()
    {
        string name = Path.GetFileName(NewPath());
        try
        {
            Rows("1 a", "2 b").WriteTo(name).Using("delta").PartitionedBy(Col("name")).Create();
            Assert.That(Read(Session.Table(name)), Is.EqualTo(new[] { "1 a", "2 b" }));
            Rows("3 a").WriteTo(name).Append();
            Assert.That(Read(Session.Table(name)), Is.EqualTo(new[] { "1 a", "2 b", "3 a" }));
            Rows("4 a").WriteTo(name).Overwrite(Col("name") == "a");
            Assert.That(Read(Session.Table(name)), Is.EqualTo(new[] { "2 b", "4 a" }));
            Rows("5 b").WriteTo(name).OverwritePartitions();
            Assert.That(Read(Session.Table(name)), Is.EqualTo(new[] { "4 a", "5 b" }));
            Rows("6 c").WriteTo(name).Using("delta").TableProperty("delta.appendOnly", "false").Replace();
            Assert.That(Read(Session.Table(name)), Is.EqualTo(new[] { "6 c" }));
            Rows("7 d").WriteTo(name).Using("delta").CreateOrReplace();
            Assert.That(Read(Session.Table(name)), Is.EqualTo(new[] { "7 d" }));
            Assert.That(() => Rows("8 e").WriteTo(name).Using("delta").Create(), Throws.TypeOf<AnalysisException>());
        }
        finally
        {
            Session.Sql($"DROP TABLE IF EXISTS {name}");
        }
    }
}
