using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Running;
using Gozcu.Jobs.Tables;
using Microsoft.Spark;
using Microsoft.Spark.Interop.Ipc;

namespace Gozcu.Jobs.Tests.Tables;

/// <summary>What a user reads when the file system of a workspace cannot be used. Each has a bucket of its own, as Hadoop takes settings by bucket.</summary>
[TestFixture]
[Category("EndToEnd")]
internal sealed class RemoteFileSystemTests
{
    private const string Nobody = "127.0.0.1:1";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Test]
    public void NoCredentials_SaysWhatToSet()
    {
        Set("fs.s3a.bucket.nokeys.aws.credentials.provider", "org.apache.hadoop.fs.s3a.SimpleAWSCredentialsProvider");

        var error = Refusal<UsageException>("s3a://nokeys/plant");

        Assert.That(error, Does.StartWith("--workspace is s3a://nokeys/plant, but there are no credentials for S3. Set AWS_ACCESS_KEY_ID"));
    }

    [Test]
    public void EndpointNotThere_IsSaidWithinSeconds()
    {
        Set("fs.s3a.bucket.nobody.endpoint", $"http://{Nobody}");
        Set("fs.s3a.bucket.nobody.access.key", "key");
        Set("fs.s3a.bucket.nobody.secret.key", "secret");

        var error = Refusal<IOException>("s3a://nobody/plant");

        Assert.That(
            error,
            Does.StartWith("--workspace is s3a://nobody/plant, which cannot be reached: ").And.Contain("Connection refused")
        );
        Assert.That(error, Does.EndWith("Its address is spark.hadoop.fs.s3a.endpoint; see docs/analyze.md."));
    }

    [Test]
    public void NameNodeNotThere_IsSaidWithinSeconds() =>
        Assert.That(
            Refusal<IOException>($"hdfs://{Nobody}/plant"),
            Does.Contain("which cannot be reached: ").And.Contain("Connection refused")
        );

    [TestCase("s3://bucket/plant", "is called s3a: write s3a://bucket/plant.")]
    [TestCase("gopher://bucket/plant", "Spark knows no file system 'gopher'.")]
    public void UnknownScheme_IsNamed(string uri, string message) => Assert.That(Refusal<UsageException>(uri), Does.Contain(message));

    [Test]
    public void MissingClasses_NameTheJarOfThisSparksHadoop()
    {
        Set("fs.s3x.impl", "org.example.NoSuchFileSystem");

        var error = Refusal<UsageException>("s3x://bucket/plant");

        Assert.That(
            error,
            Does.Contain("Spark has no classes for s3x: ").And.Contain("org.example.NoSuchFileSystem").And.Contain("--packages")
        );
    }

    [Test]
    public void MissingS3Classes_NamePackageAndVersion()
    {
        var thrown = new JvmException("java.lang.ClassNotFoundException: Class org.apache.hadoop.fs.s3a.S3AFileSystem not found");

        var error = RemoteFileSystem.Explain(thrown, "s3a://bucket/plant", "3.3.4");

        Assert.That(error, Is.InstanceOf<UsageException>());
        Assert.That(error.Message, Does.Contain("./spark-submit.sh --packages org.apache.hadoop:hadoop-aws:3.3.4"));
    }

    private static string Refusal<T>(string uri)
        where T : Exception
    {
        var asked = Task.Run(() => RemoteFileSystem.RequireReachable(JobsFixture.Session, uri));
        var error = Assert.ThrowsAsync<T>(() => asked.WaitAsync(Patience))!;
        var text = ErrorText.Of(error, typeof(JvmException));
        Assert.That(text, Does.Not.Contain("\n").And.Not.Contain("\tat "));
        return text;
    }

    private static void Set(string setting, string value)
    {
        var context = (JvmObjectReference)JobsFixture.Session.Reference.Invoke("sparkContext")!;
        ((JvmObjectReference)context.Invoke("hadoopConfiguration")!).Invoke("set", setting, value);
    }
}
