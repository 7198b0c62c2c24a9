using Gozcu.Hosting.CommandLine;

namespace Gozcu.Jobs.StoreStream.Elasticsearch;

/// <summary>How Elasticsearch is reached.</summary>
/// <param name="Address">A node.</param>
/// <param name="Properties">More of es-hadoop's properties, such as <c>es.net.http.auth.user</c> and <c>es.net.http.auth.pass</c>.</param>
public sealed record ElasticsearchConnection(Uri Address, IReadOnlyDictionary<string, string> Properties)
{
    /// <summary>The connection that a job's options describe.</summary>
    /// <param name="address">A node.</param>
    /// <param name="file">File with es-hadoop's properties, <c>key=value</c> a line; null for none.</param>
    public static ElasticsearchConnection From(Uri address, string? file)
    {
        var properties = file is null ? new Dictionary<string, string>() : PropertiesFile.Read(file, "--store-config");
        return properties.Keys.FirstOrDefault(key => !key.StartsWith("es.", StringComparison.Ordinal)) is { } foreign
            ? throw new UsageException($"--store-config has {foreign}, but es-hadoop's properties begin with es.")
            : new ElasticsearchConnection(address, properties);
    }

    /// <summary>A client for what is not documents.</summary>
    public ElasticsearchAdministration Administration() =>
        new(
            Address,
            Properties.TryGetValue("es.net.http.auth.user", out var user)
                ? (user, Properties.GetValueOrDefault("es.net.http.auth.pass", ""))
                : null
        );

    /// <summary>es-hadoop's settings for writing documents whose <c>id</c> is their identity.</summary>
    public Dictionary<string, string> WriteSettings()
    {
        var settings = new Dictionary<string, string>
        {
            ["es.nodes"] = Address.Host,
            ["es.port"] = Address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["es.net.ssl"] = Address.Scheme == Uri.UriSchemeHttps ? "true" : "false",
            ["es.nodes.wan.only"] = "true",
            ["es.mapping.id"] = "id",
            ["es.batch.write.refresh"] = "false",
            ["es.http.timeout"] = "30s",
        };
        foreach (var (key, value) in Properties)
        {
            settings[key] = value;
        }
        return settings;
    }
}
