using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using Gozcu.Hosting.Running;
using Gozcu.Kibana.Boards;
using Gozcu.Kibana.Commands;
using Gozcu.Kibana.SavedObjects;

namespace Gozcu.Kibana.Tests.Api;

/// <summary>The command as a user runs it, against a stand-in for Kibana.</summary>
[TestFixture]
[Category("Unit")]
internal sealed class ImportCommandTests
{
    private StandInKibana _kibana = null!;
    private string _folder = "";

    [SetUp]
    public async Task SetUp()
    {
        _kibana = await StandInKibana.StartAsync();
        _folder = Directory.CreateTempSubdirectory("gozcu-kibana-tests-").FullName;
    }

    [TearDown]
    public async Task TearDown()
    {
        await _kibana.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public async Task Import_SendsTheFile_ThenTheRules()
    {
        var (code, output, error) = await RunAsync();

        Assert.That((code, error), Is.EqualTo((0, "")));
        Assert.That(output, Does.Contain("imported: 1 index-pattern, 21 visualizations, 3 searches, 3 dashboards"));
        Assert.That(output, Does.Contain("rule Gozcu: silence: made"));
        Assert.That(output, Does.Contain($"Gozcu: live: {Address}/app/dashboards#/view/gozcu-board-gozcu-live"));
        var import = _kibana.Requests.Single(r => r.Path.StartsWith("/api/saved_objects", StringComparison.Ordinal));
        Assert.That(import.Path, Is.EqualTo("/api/saved_objects/_import?overwrite=true"));
        Assert.That(import.Headers["kbn-xsrf"], Is.EqualTo("true"));
        Assert.That(import.Headers["Content-Type"], Does.StartWith("multipart/form-data; boundary="));
        // Kibana takes a part named file, whose name must end in .ndjson.
        Assert.That(import.Body, Does.Match("""Content-Disposition: form-data; name="?file"?; filename="?gozcu\.ndjson"""));
        var objects = SavedObjectFile.Objects(GozcuCatalogue.Make("gozcu-"), new Naming("gozcu-"));
        Assert.That(import.Body, Does.Contain(SavedObjectFile.Lines(objects)));
    }

    [Test]
    public async Task Rules_AreAsTheAlertingApiTakesThem()
    {
        await RunAsync("--topic", "stations");

        var rules = _kibana
            .Requests.Where(r => r.Method == "POST" && r.Path.StartsWith("/api/alerting/rule/", StringComparison.Ordinal))
            .Select(r => JsonNode.Parse(r.Body)!)
            .ToList();
        Assert.That(rules, Has.Count.EqualTo(4));
        var silence = rules.Single(r => (string?)r["name"] == "Gozcu: silence of stations");
        var expected = """
            {
              "name": "Gozcu: silence of stations", "rule_type_id": ".es-query", "consumer": "alerts", "enabled": true, "tags": ["gozcu"],
              "schedule": { "interval": "1m" }, "notify_when": "onActionGroupChange", "actions": [],
              "params": {
                "index": ["gozcu-*"], "timeField": "source.timestamp", "timeWindowSize": 5, "timeWindowUnit": "m",
                "thresholdComparator": "<", "threshold": [1], "size": 100,
                "esQuery": "{\"query\":{\"bool\":{\"filter\":[{\"match_phrase\":{\"source.topic\":\"stations\"}}],\"must_not\":[]}}}"
              }
            }
            """;
        Assert.That(JsonNode.DeepEquals(silence, JsonNode.Parse(expected)), Is.True, silence.ToJsonString());
        var rejected = rules.Single(r => (string?)r["name"] == "Gozcu: many rejected records")["params"]!;
        Assert.That(
            ((string?)rejected["aggType"], (string?)rejected["aggField"], (string?)rejected["groupBy"], (double)rejected["threshold"]![0]!),
            Is.EqualTo(("avg", "rejected", "all", 0.05))
        );
    }

    [Test]
    public async Task RuleThatIsThere_StaysAsItIs_UnlessItIsToBeReplaced()
    {
        var catalogue = GozcuCatalogue.Make("gozcu-");
        var path = $"/api/alerting/rule/{new Naming("gozcu-").Of(catalogue.Rules[0])}";
        _kibana.Answers["GET " + path] = (200, "{}");
        _kibana.Answers["DELETE " + path] = (204, "");

        var kept = await RunAsync();

        Assert.That(kept.Output, Does.Contain("rule Gozcu: many critical alerts: is there and stays as it is"));
        Assert.That(_kibana.Requests.Where(r => r.Path == path).Select(r => r.Method), Is.EqualTo(["GET"]));

        _kibana.Requests.Clear();
        var replaced = await RunAsync("--replace-rules");

        Assert.That(replaced.Output, Does.Contain("rule Gozcu: many critical alerts: made anew"));
        Assert.That(_kibana.Requests.Where(r => r.Path == path).Select(r => r.Method), Is.EqualTo(["GET", "DELETE", "POST"]));
    }

    [Test]
    public async Task Space_IsInEveryAddress()
    {
        _kibana.Answers["GET /s/night/api/status"] = _kibana.Answers["GET /api/status"];
        _kibana.Answers["POST /s/night/api/saved_objects/_import"] = _kibana.Answers["POST /api/saved_objects/_import"];

        var (code, output, error) = await RunAsync("--space", "night");

        Assert.That((code, error), Is.EqualTo((0, "")));
        Assert.That(_kibana.Requests.Select(r => r.Path), Has.All.StartsWith("/s/night/api/"));
        Assert.That(output, Does.Contain($"{Address}/s/night/app/dashboards#/view/gozcu-night-board-gozcu-live"));
    }

    [Test]
    public async Task WhatKibanaDoesNotTake_IsListed()
    {
        _kibana.Answers["POST /api/saved_objects/_import"] = (
            200,
            """
            {"success":false,"successCount":26,"errors":[
              {"id":"gozcu-chart-now","type":"visualization","error":{"type":"missing_references","references":[{"type":"index-pattern","id":"gozcu-records"}]}},
              {"id":"gozcu-board-gozcu-live","type":"dashboard","error":{"type":"unknown","message":"too large","statusCode":413}}]}
            """
        );

        var (code, output, error) = await RunAsync("--no-rules");

        Assert.That(code, Is.EqualTo(1));
        Assert.That(output, Does.Contain("imported: 26 of 28 objects"));
        Assert.That(error, Does.Contain("error: visualization gozcu-chart-now: missing_references: index-pattern gozcu-records"));
        Assert.That(error, Does.Contain("error: dashboard gozcu-board-gozcu-live: unknown too large"));
    }

    [Test]
    public async Task RuleThatKibanaRefuses_DoesNotStopTheOthers()
    {
        var catalogue = GozcuCatalogue.Make("gozcu-");
        var first = new Naming("gozcu-").Of(catalogue.Rules[0]);
        _kibana.Answers[$"POST /api/alerting/rule/{first}"] = (403, """{"statusCode":403,"message":"no encryption key"}""");

        var (code, output, error) = await RunAsync();

        Assert.That(code, Is.EqualTo(1));
        Assert.That(error, Does.StartWith("error: rule Gozcu: many critical alerts: Kibana at ").And.Contain("no encryption key"));
        Assert.That(output, Does.Contain("rule Gozcu: silence: made"));
    }

    [TestCase(401, "", "asks who you are. Give kibana.user and kibana.password, or kibana.api-key, with --kibana-config.")]
    [TestCase(200, "<html>", "answers, but is not Kibana.")]
    [TestCase(200, """{"hello":"you"}""", "answers, but is not Kibana, or hides its version")]
    [TestCase(200, """[1]""", "answers, but is not Kibana, or hides its version")]
    [TestCase(200, """{"version":{"number":"7.10.2"}}""", "is 7.10.2, but the boards are for 7.17 and 8.")]
    [TestCase(200, """{"version":{"number":"9.0.0"}}""", "is 9.0.0, but the boards are for 7.17 and 8.")]
    [TestCase(302, "/login", "leads on to /login: is a base path missing in --kibana")]
    [TestCase(503, """{"message":"not ready yet"}""", "refused GET /api/status: not ready yet")]
    [TestCase(500, "oops", "refused GET /api/status: 500 InternalServerError")]
    public async Task WhatIsNotAKibanaThatTakesUs_EndsWithItsReason(int status, string body, string message)
    {
        _kibana.Answers["GET /api/status"] = (status, body);

        var (code, _, error) = await RunAsync();

        Assert.That(code, Is.EqualTo(1));
        Assert.That(error, Does.Contain(message));
        Assert.That(_kibana.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Credentials_ComeFromTheFile_AndStandInNoMessage()
    {
        _kibana.Answers["GET /api/status"] = (401, "");
        var user = await RunAsync("--kibana-config", Write("kibana.user=elastic\nkibana.password=s3cret"));
        var key = await RunAsync("--kibana-config", Write("kibana.api-key=QUJD"));

        var expected = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("elastic:s3cret"));
        Assert.That(_kibana.Requests.Select(r => r.Headers["Authorization"]), Is.EqualTo([expected, "ApiKey QUJD"]));
        Assert.That(user.Error, Does.Contain("does not accept the credentials of --kibana-config").And.Not.Contain("s3cret"));
        Assert.That(key.Error, Does.Not.Contain("QUJD"));
    }

    [TestCase("kibana.user=elastic", "has kibana.user, but no kibana.password")]
    [TestCase("kibana.password=x", "has kibana.password, but no kibana.user")]
    [TestCase("kibana.user=a\nkibana.password=b\nkibana.api-key=c", "has kibana.api-key and kibana.user; remove one of them")]
    [TestCase("user=elastic", "has user, which is not known. There are: kibana.user, ")]
    [TestCase("kibana.ca=/nowhere/ca.pem", "is /nowhere/ca.pem, which cannot be read as PEM")]
    public async Task WrongConfiguration_IsAUsageError(string file, string message)
    {
        var (code, _, error) = await RunAsync("--kibana-config", Write(file));

        Assert.That(code, Is.EqualTo(2));
        Assert.That(error, Does.Contain(message));
        Assert.That(_kibana.Requests, Is.Empty);
    }

    [Test]
    public async Task NobodyThere_SaysSo()
    {
        var address = Address;
        await _kibana.DisposeAsync();

        var (code, _, error) = await ProgramAsync(["import", "--kibana", address]);

        Assert.That(code, Is.EqualTo(1));
        Assert.That(error, Does.StartWith($"error: Kibana at {address}/ cannot be reached. Is it running, and is --kibana right?"));
    }

    [Test]
    public async Task DryRun_AsksNothing()
    {
        var (code, output, _) = await RunAsync("--dry-run", "--dataset", "ai4i2020");

        Assert.That(code, Is.Zero);
        Assert.That(output, Does.Contain("gozcu-chart-drift-of-torque").And.Contain("Gozcu: silence"));
        Assert.That(_kibana.Requests, Is.Empty);
    }

    [Test]
    public async Task CertificateOfOnesOwnAuthority_IsTrustedWhenItIsGiven()
    {
        using var authority = Certificate("CN=Gozcu test authority", issuer: null);
        using var server = Certificate("CN=127.0.0.1", authority);
        await using var kibana = await StandInKibana.StartAsync(server);
        var ca = Path.Combine(_folder, "ca.pem");
        await File.WriteAllTextAsync(ca, authority.ExportCertificatePem());

        var without = await ProgramAsync(["import", "--kibana", $"{kibana.Address}"]);
        var with = await ProgramAsync(["import", "--kibana", $"{kibana.Address}", "--kibana-config", Write($"kibana.ca={ca}")]);

        Assert.That(without.Code, Is.EqualTo(1));
        Assert.That(
            without.Error,
            Does.Contain("has a certificate that is not trusted. Give its authority's with kibana.ca in --kibana-config.")
        );
        Assert.That((with.Code, with.Error), Is.EqualTo((0, "")));
    }

    [Test]
    public async Task Export_WritesWhatImportSends()
    {
        var file = Path.Combine(_folder, "boards.ndjson");

        var (code, output, _) = await ProgramAsync(["export", "--output", file]);

        Assert.That(code, Is.Zero);
        Assert.That(output, Does.Contain("boards.ndjson: 1 index-pattern, 21 visualizations, 3 searches, 3 dashboards"));
        var objects = SavedObjectFile.Objects(GozcuCatalogue.Make("gozcu-"), new Naming("gozcu-"));
        Assert.That(await File.ReadAllTextAsync(file), Is.EqualTo(SavedObjectFile.Lines(objects)));
    }

    private string Address => _kibana.Address.ToString().TrimEnd('/');

    private Task<(int Code, string Output, string Error)> RunAsync(params string[] more) =>
        ProgramAsync(["import", "--kibana", Address, .. more]);

    private static async Task<(int Code, string Output, string Error)> ProgramAsync(string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var application = new Application("Gozcu.Kibana", "", [new ImportCommand(), new ExportCommand()])
        {
            Output = output,
            Error = error,
        };
        var code = await application.RunAsync(arguments);
        return (code, output.ToString(), error.ToString());
    }

    private string Write(string text)
    {
        var file = Path.Combine(_folder, $"{Guid.NewGuid():N}.properties");
        File.WriteAllText(file, text);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
        return file;
    }

    private static X509Certificate2 Certificate(string name, X509Certificate2? issuer)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var (from, to) = (DateTimeOffset.UnixEpoch, new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        if (issuer is null)
        {
            request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
            return request.CreateSelfSigned(from, to);
        }
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var signed = request.Create(issuer, from, to, [1, 2, 3, 4]);
        using var withKey = signed.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pkcs12), null);
    }
}
