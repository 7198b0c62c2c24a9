using Microsoft.Spark;
using Microsoft.Spark.Sql.Deployment;

namespace Gozcu.Spark.Tests.Sql.Deployment;

[Category("Unit")]
public sealed class SubmittedJarsTests
{
    [TestCase("", null)]
    [TestCase("http://h/b.jar", null)]
    [TestCase("http://h/app.jar", "")]
    [TestCase("http://h/b.jar,http://h/app.jar,http://h/myapp.jar", "http://h/b.jar,http://h/myapp.jar")]
    public void ApplicationAmongTheJars_IsTakenOut(string jars, string? expected) =>
        Assert.That(SubmittedJars.Without("app.jar", jars), Is.EqualTo(expected));
}
