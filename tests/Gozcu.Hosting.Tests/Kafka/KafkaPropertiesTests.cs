using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Kafka;

namespace Gozcu.Hosting.Tests.Kafka;

[Category("Unit")]
public sealed class KafkaPropertiesTests
{
    private string _file = "";

    [SetUp]
    public void MakeFile() => _file = Path.GetTempFileName();

    [TearDown]
    public void DeleteFile() => File.Delete(_file);

    [Test]
    public void CommentsAndSpaces_AreLeftOut_AndValuesKeepTheirEqualsSigns()
    {
        File.WriteAllText(_file, "# who we are\n\nsecurity.protocol = SASL_SSL\nsasl.password=a=b#c \n");

        var properties = KafkaProperties.Read(_file);

        Assert.That(
            properties,
            Is.EquivalentTo(new Dictionary<string, string> { ["security.protocol"] = "SASL_SSL", ["sasl.password"] = "a=b#c" })
        );
    }

    [Test]
    public void LineThatIsNoProperty_NamesFileAndLine_ButNotItsText()
    {
        File.WriteAllText(_file, "security.protocol=SSL\nhunter2\n");

        Assert.That(
            () => KafkaProperties.Read(_file),
            Throws.TypeOf<UsageException>().With.Message.Contains($"{_file}, line 2").And.Message.Not.Contains("hunter2")
        );
    }

    [Test]
    public void KeySetTwice_IsRefused()
    {
        File.WriteAllText(_file, "sasl.username=a\nsasl.username=b\n");

        Assert.That(() => KafkaProperties.Read(_file), Throws.TypeOf<UsageException>().With.Message.Contains("sasl.username"));
    }

    [Test]
    public void MissingFile_IsNamed() =>
        Assert.That(() => KafkaProperties.Read(_file + ".gone"), Throws.TypeOf<UsageException>().With.Message.Contains(_file + ".gone"));
}
