using System.Runtime.Versioning;
using Gozcu.Hosting.CommandLine;

namespace Gozcu.Hosting.Tests.CommandLine;

/// <summary>Which configuration files must be their owner's alone.</summary>
[Category("Unit")]
[Platform("Linux")]
[UnsupportedOSPlatform("windows")]
internal sealed class SecretsInFilesTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("gozcu-hosting-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [TestCase("sasl.password=hunter2")]
    [TestCase("ssl.key.password=hunter2")]
    [TestCase("ssl.key.pem=hunter2")]
    [TestCase("sasl.oauthbearer.client.secret=hunter2")]
    [TestCase("sasl.jaas.config=hunter2")]
    [TestCase("es.net.http.auth.pass=hunter2")]
    [TestCase("es.net.http.header.Authorization=hunter2")]
    [TestCase("kibana.api-key=hunter2")]
    [TestCase("proxy=http://me:hunter2@proxy:3128")]
    public void SecretThatOthersCanRead_IsRefused_WithWhatToDo_AndNotShown(string line)
    {
        foreach (var mode in (string[])["644", "640", "604", "660", "777"])
        {
            var file = Write("client.id=x\n" + line, mode);

            Assert.That(
                () => PropertiesFile.Read(file, "--kafka-config"),
                Throws
                    .TypeOf<UsageException>()
                    .With.Message.Contains($"--kafka-config is {file}")
                    .And.Message.Contains(line.Split('=')[0])
                    .And.Message.EndsWith($"chmod 600 {file}")
                    .And.Message.Not.Contains("hunter2")
            );
        }
    }

    [TestCase("sasl.password=hunter2", "600")]
    [TestCase("sasl.password=hunter2", "400")]
    [TestCase("sasl.password=", "644")]
    [TestCase("security.protocol=SSL", "644")]
    [TestCase("ssl.ca.location=/etc/ca.pem", "644")]
    [TestCase("ssl.keystore.location=/etc/keys", "644")]
    [TestCase("ssl.key.location=/etc/key.pem", "644")]
    [TestCase("sasl.kerberos.keytab=/etc/keytab", "644")]
    [TestCase("sasl.oauthbearer.token.endpoint.url=https://host:8443/token", "644")]
    [TestCase("es.nodes=http://host:9200", "644")]
    public void SecretOfItsOwnersAlone_AndFileWithoutSecrets_AreRead(string line, string mode)
    {
        var file = Write(line, mode);

        var equals = line.IndexOf('=', StringComparison.Ordinal);
        Assert.That(PropertiesFile.Read(file, "--kafka-config")[line[..equals]], Is.EqualTo(line[(equals + 1)..]));
    }

    [Test]
    public void LinkToAFile_CountsAsTheFile()
    {
        var open = Write("sasl.password=hunter2", "644");
        var closed = Write("sasl.password=hunter2", "600");
        File.CreateSymbolicLink(Path.Combine(_folder, "to-open"), open);
        File.CreateSymbolicLink(Path.Combine(_folder, "to-closed"), closed);

        Assert.That(() => PropertiesFile.Read(Path.Combine(_folder, "to-open"), "--store-config"), Throws.TypeOf<UsageException>());
        Assert.That(PropertiesFile.Read(Path.Combine(_folder, "to-closed"), "--store-config"), Has.Count.EqualTo(1));
    }

    [Test]
    public void TextOfAnotherProgram_LosesSecretValuesAndNoOthers()
    {
        var settings = new Dictionary<string, string>
        {
            ["sasl.password"] = "hunter2",
            ["client.id"] = "me",
            ["ssl.key.password"] = "",
        };

        Assert.That(SecretsInFiles.Mask("me: bad value hunter2 for x", settings), Is.EqualTo("me: bad value *** for x"));
    }

    [Test]
    public void FileThatIsNotThere_IsNamedOnce()
    {
        var file = Path.Combine(_folder, "gone");

        Assert.That(
            () => PropertiesFile.Read(file, "--kafka-config"),
            Throws.TypeOf<UsageException>().With.Message.EqualTo($"--kafka-config is {file}, which cannot be read: there is no such file.")
        );
        Assert.That(
            () => PropertiesFile.Read(_folder, "--kafka-config"),
            Throws.TypeOf<UsageException>().With.Message.EqualTo($"--kafka-config is {_folder}, which cannot be read: it is a folder.")
        );
    }

    private string Write(string text, string mode)
    {
        var file = Path.Combine(_folder, $"{Guid.NewGuid():N}");
        File.WriteAllText(file, text + "\n");
        File.SetUnixFileMode(file, (UnixFileMode)Convert.ToInt32(mode, 8));
        return file;
    }
}
