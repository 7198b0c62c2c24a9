using Microsoft.Spark;
using Microsoft.Spark.Hadoop.Fs;
using Microsoft.Spark.Sql;

namespace Gozcu.Spark.Tests.Sql;

/// <summary>Every member of sessions, contexts, settings, files and the catalog.</summary>
[Category("EndToEnd")]
public sealed class SessionMemberTests
{
    private static SparkSession Spark => SparkFixture.Session;

    [Test]
    public void Sessions_AreFoundByTheirThread()
    {
        SparkSession? active = SparkSession.GetActiveSession();
        SparkSession? standard = SparkSession.GetDefaultSession();
        SparkSession other = Spark.NewSession();
        try
        {
            SparkSession.SetActiveSession(other);
            SparkSession.SetDefaultSession(Spark);
            other.Conf().Set("spark.gozcu.mark", "other");
            using (Assert.EnterMultipleScope())
            {
                Assert.That(SparkSession.GetActiveSession()?.Conf().Get("spark.gozcu.mark"), Is.EqualTo("other"));
                Assert.That(SparkSession.Active().Conf().Get("spark.gozcu.mark"), Is.EqualTo("other"));
                Assert.That(SparkSession.GetDefaultSession()?.Conf().Get("spark.gozcu.mark", "none"), Is.EqualTo("none"));
                SparkSession.ClearActiveSession();
                Assert.That(SparkSession.GetActiveSession(), Is.Null);
                Assert.That(SparkSession.Active().Conf().Get("spark.gozcu.mark", "none"), Is.EqualTo("none"));
                SparkSession.ClearDefaultSession();
                Assert.That(SparkSession.GetDefaultSession(), Is.Null);
                Assert.That(() => SparkSession.Active(), Throws.InvalidOperationException);
            }
        }
        finally
        {
            SparkSession.SetDefaultSession(standard ?? Spark);
            SparkSession.SetActiveSession(active ?? Spark);
        }
    }

    [Test]
    public void Session_MakesDataFrames()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Spark.Range(3).Count(), Is.EqualTo(3));
            Assert.That(Values(Spark.Range(2, 4)), Is.EqualTo(new[] { 2, 3 }));
            Assert.That(Values(Spark.Range(0, 6, 3)), Is.EqualTo(new[] { 0, 3 }));
            Assert.That(Values(Spark.Range(0, 6, 3, 1)), Is.EqualTo(new[] { 0, 3 }));
            Assert.That(Spark.EmptyDataFrame().Columns(), Is.Empty);
            Assert.That(Spark.Version(), Does.StartWith("3.5"));
            Assert.That(Spark.Streams().Active(), Is.Empty);
            Assert.That(
                () => Spark.ExecuteCommand("no.such.Runner", "command", []),
                Throws.InstanceOf<JvmException>().With.Message.Contains("no.such.Runner")
            );
        }
    }

    [Test]
    public void Builder_GivesTheRunningSessionItsSettings()
    {
        SparkSession same = SparkSession
            .Builder()
            .Config("spark.gozcu.text", "t")
            .Config("spark.gozcu.flag", true)
            .Config("spark.gozcu.whole", 5L)
            .Config("spark.gozcu.part", 0.5)
            .Config(new SparkConf(false).Set("spark.gozcu.conf", "c"))
            .GetOrCreate();
        RuntimeConfig conf = same.Conf();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(conf.Get("spark.gozcu.text"), Is.EqualTo("t"));
            Assert.That(conf.Get("spark.gozcu.flag"), Is.EqualTo("true"));
            Assert.That(conf.Get("spark.gozcu.whole"), Is.EqualTo("5"));
            Assert.That(conf.Get("spark.gozcu.part"), Is.EqualTo("0.5"));
            Assert.That(conf.Get("spark.gozcu.conf"), Is.EqualTo("c"));
        }
    }

    [Test]
    public void Hive_IsAskedForAndMissedWhereItsJarsAre()
    {
        _ = Spark;
        Assert.That(
            () => SparkSession.Builder().EnableHiveSupport().GetOrCreate(),
            Throws.TypeOf<SparkIllegalArgumentException>().With.Message.Contains("Hive classes are not found")
        );
    }

    [Test]
    public void RuntimeConfig_SetsAndUnsets()
    {
        RuntimeConfig conf = Spark.NewSession().Conf();
        conf.Set("spark.gozcu.a", "x");
        conf.Set("spark.gozcu.b", false);
        conf.Set("spark.gozcu.c", 7L);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(conf.Get("spark.gozcu.a"), Is.EqualTo("x"));
            Assert.That(conf.Get("spark.gozcu.b", "true"), Is.EqualTo("false"));
            Assert.That(conf.GetOption("spark.gozcu.c"), Is.EqualTo("7"));
            Assert.That(conf.GetOption("spark.gozcu.d"), Is.Null);
            Assert.That(conf.GetAll(), Does.ContainKey("spark.gozcu.a").WithValue("x"));
            Assert.That(conf.Contains("spark.gozcu.a"), Is.True);
            Assert.That(conf.IsModifiable("spark.sql.shuffle.partitions"), Is.True);
            Assert.That(conf.IsModifiable("spark.sql.warehouse.dir"), Is.False);
            conf.Unset("spark.gozcu.a");
            Assert.That(conf.Contains("spark.gozcu.a"), Is.False);
        }
    }

    [Test]
    public void SparkConf_HoldsSettings()
    {
        _ = Spark;
        SparkConf conf = new SparkConf(false)
            .SetMaster("local[1]")
            .SetAppName("name")
            .SetSparkHome("/opt/spark")
            .Set("a", "7")
            .SetIfMissing("a", "8")
            .SetIfMissing("b", "true")
            .SetAll([new("c", "1.5"), new("d", "x")])
            .SetJars("/x.jar")
            .SetExecutorEnv("E", "1")
            .Remove("d");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(conf.Get("spark.master", ""), Is.EqualTo("local[1]"));
            Assert.That(conf.Get("spark.app.name", ""), Is.EqualTo("name"));
            Assert.That(conf.Get("spark.home", ""), Is.EqualTo("/opt/spark"));
            Assert.That(conf.GetInt("a", 0), Is.EqualTo(7));
            Assert.That(conf.GetInt("none", 3), Is.EqualTo(3));
            Assert.That(conf.GetLong("a", 0), Is.EqualTo(7L));
            Assert.That(conf.GetBoolean("b", false), Is.True);
            Assert.That(conf.GetDouble("c", 0), Is.EqualTo(1.5));
            Assert.That(conf.Contains("d"), Is.False);
            Assert.That(conf.GetOption("d"), Is.Null);
            Assert.That(conf.Get("spark.jars", ""), Is.EqualTo("/x.jar"));
            Assert.That(conf.Get("spark.executorEnv.E", ""), Is.EqualTo("1"));
            Assert.That(conf.GetAll(), Does.Contain(KeyValuePair.Create("a", "7")));
            Assert.That(conf.ToDebugString(), Does.Contain("spark.app.name=name"));
            Assert.That(new SparkConf().GetAll(), Is.Not.Empty);
        }
    }

    [Test]
    public void Context_TellsAndSets()
    {
        SparkContext context = Spark.SparkContext;
        string checkpoints = SparkFixture.NewFolder();
        context.SetCheckpointDir(checkpoints);
        context.SetLogLevel("WARN");
        context.SetJobDescription("described");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(context.DefaultParallelism, Is.EqualTo(2));
            Assert.That(context.Version(), Is.EqualTo(Spark.Version()));
            Assert.That(context.GetCheckpointDir(), Does.Contain(Path.GetFileName(checkpoints)));
            Assert.That(context.GetLocalProperty("spark.job.description"), Is.EqualTo("described"));
            Assert.That(context.GetConf().Get("spark.master", ""), Is.EqualTo("local[2]"));
            Assert.That(SparkContext.GetOrCreate(new SparkConf()).ApplicationId, Is.EqualTo(context.ApplicationId));
            Assert.That((context.AppName, context.Master, context.DeployMode), Is.EqualTo(("Gozcu.Spark.Tests", "local[2]", "client")));
            Assert.That((context.IsLocal, context.IsStopped), Is.EqualTo((true, false)));
            Assert.That(context.StartTime, Is.GreaterThan(DateTimeOffset.UnixEpoch.AddYears(50)));
            Assert.That(context.SparkUser, Is.Not.Empty);
            Assert.That(context.UiWebUrl, Is.Null);
        }

        context.SetLocalProperty("spark.job.description", null);
    }

    [Test]
    public void SecondContext_IsRefused()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => new SparkContext(), Throws.InstanceOf<JvmException>().With.Message.Contains("Only one SparkContext"));
            Assert.That(
                () => new SparkContext(new SparkConf()),
                Throws.InstanceOf<JvmException>().With.Message.Contains("Only one SparkContext")
            );
            Assert.That(
                () => new SparkContext("local", "x"),
                Throws.InstanceOf<JvmException>().With.Message.Contains("Only one SparkContext")
            );
            Assert.That(
                () => new SparkContext("local", "x", new SparkConf()),
                Throws.InstanceOf<JvmException>().With.Message.Contains("Only one SparkContext")
            );
            Assert.That(
                () => new SparkContext("local", "x", "/opt/spark"),
                Throws.InstanceOf<JvmException>().With.Message.Contains("Only one SparkContext")
            );
        }
    }

    [Test]
    public void Files_ReachTheNodes()
    {
        SparkContext context = Spark.SparkContext;
        string folder = SparkFixture.NewFolder();
        string file = Path.Combine(folder, "sent.txt");
        File.WriteAllText(file, "sent");
        string nested = Directory.CreateDirectory(Path.Combine(folder, "nested")).FullName;
        File.WriteAllText(Path.Combine(nested, "inner.txt"), "inner");
        string archive = Path.Combine(folder, "packed.zip");
        System.IO.Compression.ZipFile.CreateFromDirectory(nested, archive);
        context.AddFile(file);
        context.AddFile(nested, true);
        context.AddArchive(archive);
        File.Copy(archive, Path.Combine(folder, "added.jar"));
        context.AddJar(Path.Combine(folder, "added.jar"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(File.ReadAllText(SparkFiles.Get("sent.txt")), Is.EqualTo("sent"));
            Assert.That(File.Exists(Path.Combine(SparkFiles.GetRootDirectory(), "nested", "inner.txt")), Is.True);
            Assert.That(context.ListFiles(), Has.Some.EndsWith("sent.txt"));
            Assert.That(context.ListArchives(), Has.Some.EndsWith("packed.zip"));
            Assert.That(context.ListJars(), Has.Some.EndsWith("added.jar"));
        }
    }

    [Test]
    public void FileSystem_FindsAndDeletes()
    {
        string folder = SparkFixture.NewFolder();
        File.WriteAllText(Path.Combine(folder, "a.txt"), "a");
        using FileSystem files = FileSystem.Get(Spark.SparkContext.HadoopConfiguration());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(files.Exists(folder), Is.True);
            Assert.That(() => files.Delete(folder, false), Throws.InstanceOf<JvmException>());
            Assert.That(files.Delete(folder), Is.True);
            Assert.That(files.Exists(folder), Is.False);
            Assert.That(files.Delete(folder), Is.False);
        }
    }

    private static IEnumerable<object?> Values(DataFrame frame) => frame.Collect().Select(row => row.Get(0));
}
