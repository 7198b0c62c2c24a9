using Microsoft.Spark.Interop.Launch;

namespace Gozcu.Spark.Tests.Interop;

[Category("Unit")]
public sealed class SparkPropertiesTests
{
    [Test]
    public void Program_WinsOverDefaults()
    {
        string file = Path.Combine(SparkFixture.NewFolder(), "spark-defaults.conf");
        File.WriteAllText(file, "# comment\n\nspark.master  yarn\nspark.a=1\nspark.b : two words \n");
        var properties = new SparkProperties(file, [KeyValuePair.Create("spark.master", "local")]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(properties.Get("spark.master"), Is.EqualTo("local"));
            Assert.That(properties.Get("spark.a"), Is.EqualTo("1"));
            Assert.That(properties.Get("spark.b"), Is.EqualTo("two words"));
        }
    }

    [Test]
    public void File_IsReadableByItsOwnerOnly()
    {
        string file = Path.Combine(SparkFixture.NewFolder(), "p");
        new SparkProperties(null, [KeyValuePair.Create("k", "a=b c\\")]).Write(file);
        if (!OperatingSystem.IsWindows())
        {
            Assert.That(File.GetUnixFileMode(file), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        }

        Assert.That(File.ReadAllText(file), Is.EqualTo("k=a\\=b\\ c\\\\\n"));
    }

    [TestCase("", new string[0])]
    [TestCase(" -Xa  -Xb ", new[] { "-Xa", "-Xb" })]
    [TestCase("-Da='x y' \"-Db=\\\"q\\\"\"", new[] { "-Da=x y", "-Db=\"q\"" })]
    public void Options_AreSplitAsAShellDoes(string text, string[] parts) => Assert.That(CommandLineText.Split(text), Is.EqualTo(parts));
}
