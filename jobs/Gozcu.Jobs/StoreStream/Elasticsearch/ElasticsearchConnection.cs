using System.Collections.Concurrent;
using System.Net;
using Elasticsearch.Net;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Servers;
using Nest;

namespace Gozcu.Jobs.StoreStream.Elasticsearch;

/// <summary>Connection to Elasticsearch. It is sent to the executors.</summary>
/// <param name="Address">Address of a node.</param>
/// <param name="Access">Credentials and trusted certificates.</param>
public sealed record ElasticsearchConnection(Uri Address, ServerAccess Access)
{
    private const string ConfigOption = "--store-config";
    private static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(30);

    /// <summary>Clients by connection: one per process, whose network connections stay open from one micro-batch to the next.</summary>
    private static readonly ConcurrentDictionary<ElasticsearchConnection, ElasticClient> Clients = new();

    /// <summary>Advice for the keys of es-hadoop, which this file used in earlier versions.</summary>
    private static readonly Dictionary<string, string> Successors = new(StringComparer.Ordinal)
    {
        ["es.net.http.auth.user"] = "write user",
        ["es.net.http.auth.pass"] = "write password",
        ["es.net.ssl"] = "begin --elasticsearch with https://",
        ["es.net.ssl.truststore.location"] = "write ca-file, with the path of the authority's certificate in PEM",
        ["es.net.ssl.truststore.pass"] = "remove it: ca-file needs no password",
        ["es.net.ssl.cert.allow.self.signed"] = "write ca-file, or certificate-sha256",
        ["es.nodes"] = "use --elasticsearch",
        ["es.port"] = "use --elasticsearch",
    };

    /// <summary>Returns the connection that a job's options describe.</summary>
    /// <param name="address">Address of a node.</param>
    /// <param name="file">Path of a file with <c>user</c>, <c>password</c>, <c>api-key</c>, <c>ca-file</c>, <c>certificate-sha256</c>; null for none.</param>
    /// <exception cref="UsageException">The file or the address is not valid.</exception>
    public static ElasticsearchConnection From(Uri address, string? file)
    {
        ServerAccess.RequireWebAddress(address, "--elasticsearch", ConfigOption);
        return new ElasticsearchConnection(
            address,
            file is null ? ServerAccess.None : ServerAccess.Read(file, ConfigOption, ServerKeys.Plain, Advice)
        );
    }

    /// <summary>Returns a client for requests other than writing documents.</summary>
    public ElasticsearchAdministration Administration() => new(this);

    /// <summary>Returns the client of this process. It does not retry by itself, and throws no exception for answers of any status.</summary>
    public ElasticClient Client() => Clients.GetOrAdd(this, connection => new ElasticClient(connection.Settings()));

    /// <summary>Returns the exception for a failed request, with advice.</summary>
    /// <param name="error">Error of the server.</param>
    /// <param name="what">Description of the request, for people.</param>
    /// <param name="cause">Exception that was thrown; null if the server answered.</param>
    internal ElasticsearchException Failure(ElasticsearchError error, string what, Exception? cause)
    {
        var message = error switch
        {
            { Status: 0, IsTransient: false } => $"Elasticsearch at {Address}: {error.Text}",
            { Status: 0 } => $"Elasticsearch at {Address} cannot be reached: {error.Text}. Is it running, and is --elasticsearch right?",
            { Status: 401 } => Access.Authorization is null
                ? $"Elasticsearch at {Address} asks who you are. Give user and password, or api-key, with --store-config."
                : $"Elasticsearch at {Address} does not accept the credentials of --store-config.",
            { Status: 403 } => $"Elasticsearch at {Address} does not allow {what} to these credentials: {Words(error)}",
            _ => $"Elasticsearch at {Address} refused {what}: {Words(error)}",
        };
        return new ElasticsearchException(message, cause!)
        {
            Status = error.Status == 0 ? null : (HttpStatusCode)error.Status,
            Type = error.Type,
            IsTransient = error.IsTransient,
        };
    }

    private static string Words(ElasticsearchError error) => error.Text.Length > 0 ? $"{error.Text} ({error.Name})" : error.Name;

    private ConnectionSettings Settings()
    {
        var settings = new ConnectionSettings(new SingleNodeConnectionPool(Address))
            .RequestTimeout(RequestTimeout)
            .MaximumRetries(0)
            .DisablePing()
            .ThrowExceptions(false);
        if (Access.ApiKey is { } key)
        {
            settings = settings.ApiKeyAuthentication(new ApiKeyAuthenticationCredentials(key));
        }
        else if (Access.User is { } user)
        {
            settings = settings.BasicAuthentication(user, Access.Password);
        }
        if ((Access.Authorities ?? Access.Pins) is not null)
        {
            var access = Access;
            settings = settings.ServerCertificateValidationCallback(
                (_, certificate, chain, errors) => ServerTrust.Accepts(access, certificate, chain, errors)
            );
        }
        return settings;
    }

    private static string? Advice(string key) =>
        !key.StartsWith("es.", StringComparison.Ordinal) ? null
        : Successors.TryGetValue(key, out var advice) ? $"which is es-hadoop's; instead of it {advice}."
        : "which is es-hadoop's and has no meaning here; remove it.";
}
