using System.Collections.Concurrent;
using System.Net;
using Elasticsearch.Net;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Servers;
using Nest;

namespace Gozcu.Jobs.StoreStream.Elasticsearch;

/// <summary>How Elasticsearch is reached. It travels to the executors as it is.</summary>
/// <param name="Address">A node.</param>
/// <param name="Access">Who asks, and whom we trust.</param>
public sealed record ElasticsearchConnection(Uri Address, ServerAccess Access)
{
    private const string ConfigOption = "--store-config";
    private static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(30);

    /// <summary>Clients by all that they are made of: one a process, whose connections stay open from one micro-batch to the next.</summary>
    private static readonly ConcurrentDictionary<ElasticsearchConnection, ElasticClient> Clients = new();

    /// <summary>What es-hadoop called the same, in whose words this file was once written.</summary>
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
    /// <param name="address">A node.</param>
    /// <param name="file">File with <c>user</c>, <c>password</c>, <c>api-key</c>, <c>ca-file</c>, <c>certificate-sha256</c>; null for none.</param>
    /// <exception cref="UsageException">The file, or the address, is not as it must be.</exception>
    public static ElasticsearchConnection From(Uri address, string? file)
    {
        ServerAccess.RequireWebAddress(address, "--elasticsearch", ConfigOption);
        return new ElasticsearchConnection(
            address,
            file is null ? ServerAccess.None : ServerAccess.Read(file, ConfigOption, ServerKeys.Plain, Advice)
        );
    }

    /// <summary>Returns a client for what is not documents.</summary>
    public ElasticsearchAdministration Administration() => new(this);

    /// <summary>Returns this process's client. It tries nothing twice by itself, and an answer of any status is no exception.</summary>
    public ElasticClient Client() => Clients.GetOrAdd(this, connection => new ElasticClient(connection.Settings()));

    /// <summary>Tells that a request was not done, and what to do.</summary>
    /// <param name="error">Why.</param>
    /// <param name="what">What was asked, for people.</param>
    /// <param name="cause">What was thrown; null when the server answered.</param>
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
