using System.Net;
using System.Net.Http.Headers;
using System.Security.Authentication;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gozcu.Hosting.Servers;
using Gozcu.Kibana.SavedObjects;

namespace Gozcu.Kibana.Api;

/// <summary>Client of the parts of Kibana's HTTP API that boards and rules need.</summary>
public sealed class KibanaClient : IDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);
    private static readonly Version Oldest = new(7, 17);
    private static readonly Version TooNew = new(9, 0);
    private readonly KibanaConnection _connection;
    private readonly HttpClient _http;
    private readonly string _root;

    /// <summary>Creates a client of one Kibana and space.</summary>
    public KibanaClient(KibanaConnection connection)
    {
        _connection = connection;
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        if ((connection.Access.Authorities ?? connection.Access.Pins) is not null)
        {
            handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, chain, errors) =>
                ServerTrust.Accepts(connection.Access, certificate, chain, errors);
        }
        _http = new HttpClient(handler) { Timeout = Timeout };
        _http.DefaultRequestHeaders.Authorization = connection.Access.Authorization;
        // Kibana rejects requests that change something without this header.
        _http.DefaultRequestHeaders.Add("kbn-xsrf", "true");
        _root = connection.Address.ToString().TrimEnd('/') + (connection.Space is { } space ? $"/s/{space}" : "");
    }

    /// <summary>Checks that the server is Kibana of a supported version.</summary>
    /// <returns>Version of Kibana.</returns>
    /// <exception cref="KibanaException">The server is not Kibana, has an unsupported version, or does not answer.</exception>
    public async Task<string> VersionAsync(CancellationToken cancellationToken)
    {
        var (_, answer) = await SendAsync(HttpMethod.Get, "/api/status", null, cancellationToken);
        if ((answer as JsonObject)?["version"]?["number"]?.ToString() is not { } number)
        {
            throw new KibanaException(
                $"{_connection.Address} answers, but is not Kibana, or hides its version from who is asking: give credentials with --kibana-config."
            );
        }
        if (!Version.TryParse(number.Split('-')[0], out var version) || version < Oldest || version >= TooNew)
        {
            throw new KibanaException($"Kibana at {_connection.Address} is {number}, but the boards are for 7.17 and 8.");
        }
        return number;
    }

    /// <summary>Imports saved objects. Existing ones are replaced.</summary>
    public async Task<ImportResult> ImportAsync(IReadOnlyList<SavedObject> objects, CancellationToken cancellationToken)
    {
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(SavedObjectFile.Lines(objects)));
        file.Headers.ContentType = new MediaTypeHeaderValue("application/ndjson");
        using var form = new MultipartFormDataContent { { file, "file", "gozcu.ndjson" } };
        var (_, answer) = await SendAsync(HttpMethod.Post, "/api/saved_objects/_import?overwrite=true", form, cancellationToken);
        var problems = (answer["errors"] as JsonArray ?? []).Select(ProblemOf).ToList();
        return new ImportResult((int?)answer["successCount"] ?? 0, problems);
    }

    /// <summary>Creates an alert rule.</summary>
    /// <param name="id">Id of the rule.</param>
    /// <param name="body">Rule in the format of the alerting API.</param>
    /// <param name="replace">True to replace an existing rule.</param>
    /// <param name="cancellationToken">Cancels waiting.</param>
    public async Task<RuleOutcome> PutRuleAsync(Guid id, JsonObject body, bool replace, CancellationToken cancellationToken)
    {
        var path = $"/api/alerting/rule/{id}";
        var (status, _) = await SendAsync(HttpMethod.Get, path, null, cancellationToken, HttpStatusCode.NotFound);
        var isThere = status != HttpStatusCode.NotFound;
        if (isThere && !replace)
        {
            return RuleOutcome.Kept;
        }
        if (isThere)
        {
            await SendAsync(HttpMethod.Delete, path, null, cancellationToken);
        }
        using var content = new StringContent(KibanaJson.Line(body), Encoding.UTF8, "application/json");
        await SendAsync(HttpMethod.Post, path, content, cancellationToken);
        return isThere ? RuleOutcome.Replaced : RuleOutcome.Created;
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static string ProblemOf(JsonNode? problem)
    {
        var error = problem?["error"];
        var missing = (error?["references"] as JsonArray ?? []).Select(r => $"{r?["type"]} {r?["id"]}").ToList();
        var why = missing.Count > 0 ? $"{error?["type"]}: {string.Join(", ", missing)}" : $"{error?["type"]} {error?["message"]}".TrimEnd();
        return $"{problem?["type"]} {problem?["id"]}: {why}";
    }

    private async Task<(HttpStatusCode Status, JsonNode Answer)> SendAsync(
        HttpMethod method,
        string path,
        HttpContent? content,
        CancellationToken cancellationToken,
        HttpStatusCode? also = null
    )
    {
        using var request = new HttpRequestMessage(method, _root + path) { Content = content };
        try
        {
            using var response = await _http.SendAsync(request, cancellationToken);
            var text = await response.Content.ReadAsStringAsync(cancellationToken);
            if (response.IsSuccessStatusCode || response.StatusCode == also)
            {
                return (response.StatusCode, text.Length == 0 ? new JsonObject() : JsonNode.Parse(text) ?? new JsonObject());
            }
            throw new KibanaException(Refusal(response, $"{method} {path}", text));
        }
        catch (JsonException e)
        {
            throw new KibanaException($"{_connection.Address} answers, but is not Kibana.", e);
        }
        catch (HttpRequestException e)
        {
            throw new KibanaException(Unreachable(e), e);
        }
        catch (TaskCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new KibanaException($"Kibana at {_connection.Address} did not answer within {Timeout.TotalSeconds:F0} s.", e);
        }
    }

    private string Unreachable(HttpRequestException e) =>
        e.InnerException is AuthenticationException
            ? $"Kibana at {_connection.Address} has a certificate that is not trusted. Give its authority's with kibana.ca in --kibana-config."
            : $"Kibana at {_connection.Address} cannot be reached. Is it running, and is --kibana right?";

    private string Refusal(HttpResponseMessage response, string what, string text) =>
        response.StatusCode switch
        {
            HttpStatusCode.Unauthorized => _connection.Access.Authorization is null
                ? $"Kibana at {_connection.Address} asks who you are. Give kibana.user and kibana.password, or kibana.api-key, with --kibana-config."
                : $"Kibana at {_connection.Address} does not accept the credentials of --kibana-config.",
            HttpStatusCode.Forbidden =>
                $"Kibana at {_connection.Address} does not allow {what} to these credentials: {Reason(response, text)}",
            >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest =>
                $"{_connection.Address} leads on to {response.Headers.Location}: is a base path missing in --kibana, or a sign-in asked for?",
            _ => $"Kibana at {_connection.Address} refused {what}: {Reason(response, text)}",
        };

    private static string Reason(HttpResponseMessage response, string text)
    {
        var status = FormattableString.Invariant($"{(int)response.StatusCode} {response.StatusCode}");
        try
        {
            return (JsonNode.Parse(text) as JsonObject)?["message"]?.ToString() ?? status;
        }
        catch (JsonException)
        {
            return status;
        }
    }
}
