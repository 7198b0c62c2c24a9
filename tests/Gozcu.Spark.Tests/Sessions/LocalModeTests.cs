using Microsoft.Spark;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Gozcu.Spark.Tests.Sessions;

public sealed class LocalModeTests
{
    private static IJvmBridge Jvm => SparkFixture.Session.Reference.Jvm;

    [TestCase("local", true)]
    [TestCase("local[4]", true)]
    [TestCase("local[*]", true)]
    [TestCase("local[*, 2]", true)]
    [TestCase("local-cluster[2,1,1024]", false)]
    [TestCase("spark://local:7077", false)]
    [TestCase("yarn", false)]
    [TestCase(null, false)]
    [Category("Unit")]
    public void Master_IsLocalWhereSparkMakesTheSecret(string? master, bool expected) =>
        Assert.That(LocalMode.Is(master), Is.EqualTo(expected));

    [Test]
    [Category("EndToEnd")]
    public void Driver_TakesNoMessageOfOthers_AndIsOnLoopback()
    {
        SparkConf conf = SparkFixture.Session.SparkContext.GetConf();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(conf.Get("spark.driver.host", ""), Is.EqualTo("localhost"));
            Assert.That(conf.GetAll().Select(setting => setting.Key), Has.None.Contain("secret"), "nothing to be shown or logged");
            Assert.That(() => Call(authenticate: false), Throws.InstanceOf<JvmException>(), "a message without the secret");
            Assert.That(() => Call(authenticate: true), Throws.Nothing, "one with it");
        }
    }

    [Test]
    [Category("EndToEnd")]
    public void UsersOwnSettings_Stay()
    {
        var settings = new Dictionary<string, string> { ["spark.master"] = "local[2]" };
        SparkConf given = new SparkConf(loadDefaults: false)
            .SetMaster("local[2]")
            .Set("spark.authenticate", "false")
            .Set("spark.driver.bindAddress", "127.0.0.2");
        var conf = new SparkConf(LocalMode.WithDefaults(given));
        var cluster = new SparkConf(LocalMode.WithDefaults(new SparkConf(loadDefaults: false).SetMaster("spark://host:7077")));
        LocalMode.AddDefaults(Jvm, settings);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(conf.Get("spark.authenticate", ""), Is.EqualTo("false"));
            Assert.That(conf.Contains("spark.driver.host"), Is.False);
            Assert.That(cluster.Contains("spark.authenticate") || cluster.Contains("spark.driver.host"), Is.False);
            Assert.That(settings, Has.Count.EqualTo(1), "an application runs already");
        }
    }

    /// <summary>Asks the driver for one of its endpoints, as an executor does, or anybody else who knows Spark.</summary>
    private static void Call(bool authenticate)
    {
        const string Config = "org.apache.spark.internal.config.package$";
        SparkConf driver = SparkFixture.Session.SparkContext.GetConf();
        SparkConf conf = new SparkConf(loadDefaults: false)
            .Set("spark.master", "local")
            .Set("spark.authenticate", authenticate ? "true" : "false")
            .Set("spark.rpc.askTimeout", "20s")
            .Set("spark.rpc.lookupTimeout", "20s");
        JvmObjectReference security = Jvm.CallConstructor(
            "org.apache.spark.SecurityManager",
            conf,
            Jvm.ReadStaticField("scala.None$", "MODULE$"),
            ((JvmObjectReference)Jvm.ReadStaticField(Config, "MODULE$")!).Invoke("AUTH_SECRET_FILE")
        );
        var peer = (JvmObjectReference)
            Jvm.CallStaticJavaMethod("org.apache.spark.rpc.RpcEnv", "create", "peer", "localhost", 0, conf, security, true)!;
        try
        {
            JvmObjectReference address = Jvm.CallConstructor(
                "org.apache.spark.rpc.RpcAddress",
                driver.Get("spark.driver.host", ""),
                int.Parse(driver.Get("spark.driver.port", ""), System.Globalization.CultureInfo.InvariantCulture)
            );
            peer.Invoke("setupEndpointRef", address, "HeartbeatReceiver");
        }
        finally
        {
            peer.Invoke("shutdown");
        }
    }
}
