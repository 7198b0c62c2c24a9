using System.Net;
using Microsoft.Spark.Experimental.Sql;
using Microsoft.Spark.Sql;

namespace Gozcu.Spark.Tests.Experimental;

[Category("EndToEnd")]
public sealed class AssemblyInfoTests
{
    [Test]
    public void DriverAndExecutors_SayTheirBuild()
    {
        string version = typeof(SparkSession).Assembly.GetName().Version!.ToString();
        object[] here = ["Gozcu.Spark", version, Dns.GetHostName()];
        DataFrame info = SparkFixture.Session.GetAssemblyInfo(2);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(info.Columns(), Is.EqualTo(new[] { "AssemblyName", "AssemblyVersion", "HostName" }));
            Assert.That(info.Collect().Select(row => row.Values), Is.EqualTo(new[] { here, here }));
        }
    }
}
