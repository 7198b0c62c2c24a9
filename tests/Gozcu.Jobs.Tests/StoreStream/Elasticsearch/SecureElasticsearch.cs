using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Gozcu.Services.Runtimes;

namespace Gozcu.Jobs.Tests.StoreStream.Elasticsearch;

/// <summary>A real Elasticsearch with TLS, by an authority of its own, and users. It is there for one fixture.</summary>
internal sealed class SecureElasticsearch : IAsyncDisposable
{
    /// <summary>A user who may do everything, and one who may do nothing with documents.</summary>
    public const string User = "gozcu";

    public const string PowerlessUser = "nobody";

    public const string Password = "s3cret-of-the-test";

    private const string BcryptOfPassword = "$2a$04$RdJnvhMS13xQQ9Vy4QYjUuSUyhnjdqJqpNSfd7vNXCl.vl.zQiJYO";
    private const string OtherUserId = "65201";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private readonly Process _process;
    private readonly string _folder;

    private SecureElasticsearch(Process process, string folder, Uri address, string certificate)
    {
        (_process, _folder, Address) = (process, folder, address);
        using var loaded = X509Certificate2.CreateFromPem(certificate);
        Fingerprint = loaded.GetCertHashString(HashAlgorithmName.SHA256);
    }

    /// <summary>Where it answers; its certificate is for this name.</summary>
    public Uri Address { get; }

    /// <summary>SHA-256 of its certificate.</summary>
    public string Fingerprint { get; }

    /// <summary>The file with the authority's certificate.</summary>
    public string Authority => Path.Combine(_folder, "ca.pem");

    /// <summary>Starts one.</summary>
    public static async Task<SecureElasticsearch> StartAsync()
    {
        // Elasticsearch does not run as root, and must then be able to read what root has.
        var folder = Directory.CreateTempSubdirectory("gozcu-secure-").FullName;
        var runtime = Path.Combine(folder, "elasticsearch");
        var cached = await RuntimeResolver.ResolveAsync("elasticsearch", progress: null, CancellationToken.None);
        await RunAsync("cp", "-r", cached, runtime);
        var (http, transport) = (FreePort(), FreePort());
        var config = Directory.CreateDirectory(Path.Combine(folder, "config")).FullName;
        foreach (var name in (string[])["jvm.options", "log4j2.properties"])
        {
            File.Copy(Path.Combine(runtime, "config", name), Path.Combine(config, name));
        }
        var certificate = WriteCertificates(folder, config);
        await File.WriteAllTextAsync(
            Path.Combine(config, "elasticsearch.yml"),
            $"""
            discovery.type: single-node
            network.host: 127.0.0.1
            http.port: {http}
            transport.port: {transport}
            path.data: {folder}/data
            path.logs: {folder}/logs
            cluster.routing.allocation.disk.threshold_enabled: false
            xpack.security.enabled: true
            xpack.security.http.ssl.enabled: true
            xpack.security.http.ssl.key: node.key
            xpack.security.http.ssl.certificate: node.pem

            """
        );
        await File.WriteAllTextAsync(Path.Combine(config, "users"), $"{User}:{BcryptOfPassword}\n{PowerlessUser}:{BcryptOfPassword}\n");
        await File.WriteAllTextAsync(Path.Combine(config, "users_roles"), $"superuser:{User}\nmonitoring:{PowerlessUser}\n");
        // May prepare everything and write nothing.
        await File.WriteAllTextAsync(
            Path.Combine(config, "roles.yml"),
            "monitoring:\n  cluster: [all]\n  indices:\n    - names: ['*']\n      privileges: [create_index, read, maintenance, monitor]\n"
        );
        var address = new Uri($"https://localhost:{http}");
        return await StartAsync(folder, runtime, config, address, certificate);
    }

    public async ValueTask DisposeAsync()
    {
        using (var kill = Process.Start("kill", ["-KILL", "--", (-_process.Id).ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
        }
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<SecureElasticsearch> StartAsync(string folder, string runtime, string config, Uri address, string certificate)
    {
        const string WithJava = "export ES_JAVA_HOME=${JAVA_HOME:-$(dirname $(dirname $(readlink -f $(command -v java))))}; exec \"$0\"";
        string[] command = ["bash", "-c", WithJava, Path.Combine(runtime, "bin", "elasticsearch")];
        if (Environment.IsPrivilegedProcess)
        {
            await RunAsync("chown", "-R", OtherUserId, folder);
            await RunAsync("chmod", "755", folder);
            command = ["setpriv", "--reuid", OtherUserId, "--regid", OtherUserId, "--clear-groups", .. command];
        }
        var start = new ProcessStartInfo("setsid", command) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ES_PATH_CONF"] = config;
        start.Environment["ES_JAVA_OPTS"] = "-Xms512m -Xmx512m";
        start.Environment["ES_TMPDIR"] = folder;
        start.Environment["HOME"] = folder;
        var process = Process.Start(start)!;
        var output = new StringBuilder();
        process.OutputDataReceived += (_, line) => output.AppendLine(line.Data);
        process.ErrorDataReceived += (_, line) => output.AppendLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var server = new SecureElasticsearch(process, folder, address, certificate);
        using var client = Client();
        using var limit = new CancellationTokenSource(Patience);
        while (!await IsReadyAsync(client, address))
        {
            Assert.That(process.HasExited, Is.False, () => output.ToString());
            await Task.Delay(TimeSpan.FromMilliseconds(200), limit.Token);
        }
        return server;
    }

    private static async Task<bool> IsReadyAsync(HttpClient client, Uri address)
    {
        try
        {
            using var response = await client.GetAsync(new Uri(address, "_cluster/health?wait_for_status=yellow&timeout=5s"));
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static HttpClient Client()
    {
        var client = new HttpClient(
            new HttpClientHandler
            {
                ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator,
            }
        );
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{Password}"));
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", credentials);
        return client;
    }

    /// <summary>An authority, and a certificate of it for localhost alone.</summary>
    private static string WriteCertificates(string folder, string config)
    {
        var begin = TimeProvider.System.GetUtcNow().AddDays(-1);
        using var authorityKey = RSA.Create(2048);
        var authorityRequest = new CertificateRequest(
            "CN=test authority",
            authorityKey,
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        );
        authorityRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var authority = authorityRequest.CreateSelfSigned(begin, begin.AddDays(10));
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.Create(authority, begin, begin.AddDays(5), [1, 2, 3, 4]);
        File.WriteAllText(Path.Combine(folder, "ca.pem"), authority.ExportCertificatePem());
        File.WriteAllText(Path.Combine(config, "node.key"), key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(Path.Combine(config, "node.pem"), certificate.ExportCertificatePem());
        return certificate.ExportCertificatePem();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task RunAsync(string command, params string[] arguments)
    {
        using var process = Process.Start(command, arguments);
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero, $"{command} {string.Join(' ', arguments)}");
    }
}
