using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.StoreStream.Elasticsearch;
using Gozcu.Jobs.StoreStream.Elasticsearch.Bulk;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Jobs.Tests.StoreStream.Elasticsearch;

/// <summary>The store, from the configuration file to the executors, with a real Elasticsearch that asks who one is.</summary>
[TestFixture]
[Category("EndToEnd")]
internal sealed class SecureStoreTests
{
    private SecureElasticsearch _server = null!;
    private string _prefix = "";

    [OneTimeSetUp]
    public async Task Start() => _server = await SecureElasticsearch.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await _server.DisposeAsync();

    [SetUp]
    public void SetUp() => _prefix = ServicesFixture.NewPrefix();

    [Test]
    public async Task PasswordAndAuthority_Store()
    {
        var connection = Connection(
            $"user={SecureElasticsearch.User}\npassword={SecureElasticsearch.Password}\nca-file={_server.Authority}"
        );

        var ids = await StoreAsync(connection);

        Assert.That(ids, Is.EqualTo(["m-id-0-1"]));
    }

    [Test]
    public void Secrets_StandInNoPlan_AndInNoText()
    {
        var connection = Connection($"user={SecureElasticsearch.User}\npassword={SecureElasticsearch.Password}");
        var settings = new BulkSettings(_prefix, 90, 10, 1000, TimeSpan.Zero, TimeSpan.FromSeconds(1), 1000, false);
        var written = Records().MapInArrow(new BulkFunction(connection, settings).Write, BulkOutcome.Schema);

        var plan = (string)((JvmObjectReference)written.Reference.Invoke("queryExecution")!).Invoke("toString")!;

        Assert.That(plan, Does.Contain("MapInArrow").IgnoreCase);
        Assert.That($"{plan} {connection}", Does.Not.Contain(SecureElasticsearch.Password));
    }

    [Test]
    public async Task PasswordAndPin_Store([Values] bool withColons)
    {
        var pin = withColons
            ? string.Join(':', _server.Fingerprint.ToLowerInvariant().Chunk(2).Select(c => new string(c)))
            : _server.Fingerprint;

        var ids = await StoreAsync(
            Connection(
                $"user={SecureElasticsearch.User}\npassword={SecureElasticsearch.Password}\ncertificate-sha256={new string('0', 64)},{pin}"
            )
        );

        Assert.That(ids, Is.EqualTo(["m-id-0-1"]));
    }

    /// <summary>An API key goes with each request, in whichever form Elasticsearch has shown it. (This server makes none: it lacks a module for that.)</summary>
    [TestCase("bm90OmE=")]
    [TestCase("not:a")]
    public async Task ApiKey_GoesWithEachRequest(string key)
    {
        await using var front = await FrontOfElasticsearch.StartAsync((await ServicesFixture.StartedAsync()).ElasticsearchUri);

        var ids = await StoreAsync(Connection($"api-key={key}") with { Address = front.Address });

        Assert.That(ids, Is.EqualTo(["m-id-0-1"]));
        Assert.That(front.Requests.Select(r => r.Path), Does.Contain("/_bulk"));
        Assert.That(front.Authorizations, Has.All.EqualTo("ApiKey bm90OmE="));
    }

    [TestCase("", "its certificate is not trusted")]
    [TestCase("certificate-sha256=0000000000000000000000000000000000000000000000000000000000000000", "its certificate is not trusted")]
    [TestCase("ca-file={ca}", "asks who you are. Give user and password, or api-key, with --store-config")]
    [TestCase("ca-file={ca}\nuser=gozcu\npassword=wr0ng", "does not accept the credentials of --store-config")]
    [TestCase("ca-file={ca}\napi-key=bm90OmE=", "does not accept the credentials of --store-config")]
    public void WrongConfiguration_EndsAtOnce_AndSaysWhatToDo(string file, string message)
    {
        var store = new ElasticsearchStore(Connection(file.Replace("{ca}", _server.Authority, StringComparison.Ordinal)), _prefix);

        var failure = Assert.ThrowsAsync<ElasticsearchException>(() => store.PrepareAsync(CancellationToken.None));

        Assert.That(failure!.Message, Does.Contain(message).And.Not.Contain("wr0ng"));
    }

    [Test]
    public void CertificateForAnotherName_IsNotTrusted()
    {
        var other = new Uri($"https://127.0.0.1:{_server.Address.Port}");
        var connection = Connection($"ca-file={_server.Authority}") with { Address = other };

        var failure = Assert.ThrowsAsync<ElasticsearchException>(() =>
            new ElasticsearchStore(connection, _prefix).PrepareAsync(CancellationToken.None)
        );

        Assert.That(failure!.Message, Does.Contain("its certificate is not trusted"));
    }

    [Test]
    public void UserWhoMayNotWrite_EndsTheJob_AndNothingIsRefused()
    {
        var connection = Connection(
            $"user={SecureElasticsearch.PowerlessUser}\npassword={SecureElasticsearch.Password}\nca-file={_server.Authority}"
        );

        var failure = Assert.CatchAsync(() => StoreAsync(connection));

        Assert.That(failure!.Message, Does.Contain("does not allow documents to these credentials").And.Contain("security_exception"));
    }

    [TestCase("es.net.http.auth.user=a", "es-hadoop's; instead of it write user")]
    [TestCase("es.net.ssl.truststore.location=a", "es-hadoop's; instead of it write ca-file")]
    [TestCase("es.batch.size.bytes=1", "es-hadoop's and has no meaning here; remove it")]
    [TestCase("usr=a", "which is not known. There are: user, password, api-key, ca-file, certificate-sha256")]
    [TestCase("user=a", "has user, but no password")]
    [TestCase("password=a", "has password, but no user")]
    [TestCase("user=a\npassword=b\napi-key=c", "has api-key and user; remove one of them")]
    [TestCase("user=\npassword=b", "has user without a value")]
    [TestCase("ca-file=/nowhere.pem", "ca-file in ")]
    [TestCase("certificate-sha256=12", "must be the SHA-256 of a certificate")]
    public void WrongFile_IsTheUsersMistake(string file, string message) =>
        Assert.That(() => Connection(file), Throws.TypeOf<UsageException>().With.Message.Contains(message));

    [TestCase("http://me:s3cret@localhost:9200")]
    [TestCase("ftp://localhost")]
    public void AddressThatIsNone_IsRefused_AndShowsNoPassword(string address) =>
        Assert.That(
            () => ElasticsearchConnection.From(new Uri(address), file: null),
            Throws.TypeOf<UsageException>().With.Message.Not.Contains("s3cret")
        );

    private ElasticsearchConnection Connection(string file)
    {
        var path = Path.Combine(JobsFixture.NewFolder(), "store.properties");
        File.WriteAllText(path, file + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
        return ElasticsearchConnection.From(_server.Address, path);
    }

    private async Task<IReadOnlyList<string>> StoreAsync(ElasticsearchConnection connection)
    {
        var store = new ElasticsearchStore(connection, _prefix);
        await store.PrepareAsync(CancellationToken.None);
        store.Write(Records(), batchId: 0);
        using var administration = connection.Administration();
        await administration.RefreshAsync(store.Indices, CancellationToken.None);
        var ids = new List<string>();
        await foreach (var id in administration.IdsAsync(store.Indices, CancellationToken.None))
        {
            ids.Add(id);
        }
        return ids;
    }

    private static DataFrame Records() =>
        JobsFixture
            .Session.Range(1)
            .Select(
                Lit("p.scores").Alias("topic"),
                Lit(0).Alias("partition"),
                Lit(7L).Alias("offset"),
                Lit("2026-01-01 12:00:00").Cast("timestamp").Alias("timestamp"),
                Lit(
                        """{"id":"m-id-0-1","source":{"topic":"m","topic_id":"id","partition":0,"offset":1,"timestamp":"2026-01-01T00:00:00Z"},"level":"normal"}"""
                    )
                    .Cast("binary")
                    .Alias("value")
            );
}
