using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Kafka;

namespace Gozcu.Kibana.Api;

/// <summary>How Kibana is reached.</summary>
/// <param name="Address">Its address, with the base path where it has one.</param>
/// <param name="Space">The space; null for the default one.</param>
/// <param name="Authorization">Who asks; null when Kibana asks for nobody.</param>
/// <param name="Authorities">Certificates that are trusted in place of the machine's own; null for those.</param>
public sealed record KibanaConnection(
    Uri Address,
    string? Space,
    AuthenticationHeaderValue? Authorization,
    X509Certificate2Collection? Authorities
)
{
    /// <summary>Keys of the configuration file.</summary>
    private const string User = "kibana.user";
    private const string Password = "kibana.password";
    private const string ApiKey = "kibana.api-key";
    private const string Certificate = "kibana.ca";

    /// <summary>The connection that the options describe.</summary>
    /// <param name="address">Kibana's address.</param>
    /// <param name="space">The space, or null.</param>
    /// <param name="file">File with credentials and certificate, or null.</param>
    /// <exception cref="UsageException">The file is not as it must be.</exception>
    public static KibanaConnection From(Uri address, string? space, string? file)
    {
        if (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps)
        {
            throw new UsageException($"--kibana is {address}, but must begin with http:// or https:// (Kibana's address).");
        }
        if (file is null)
        {
            return new KibanaConnection(address, space, null, null);
        }
        var properties = PropertiesFile.Read(file, "--kibana-config");
        string[] known = [User, Password, ApiKey, Certificate];
        if (properties.Keys.FirstOrDefault(k => !known.Contains(k)) is { } foreign)
        {
            throw new UsageException($"--kibana-config has {foreign}, which is not known. There are: {string.Join(", ", known)}.");
        }
        return new KibanaConnection(address, space, Credentials(properties), Trusted(properties, file));
    }

    private static AuthenticationHeaderValue? Credentials(IReadOnlyDictionary<string, string> properties)
    {
        if (properties.TryGetValue(ApiKey, out var key))
        {
            return properties.ContainsKey(User)
                ? throw new UsageException($"--kibana-config has {ApiKey} and {User}; remove one of them.")
                : new AuthenticationHeaderValue("ApiKey", key);
        }
        if (!properties.TryGetValue(User, out var user))
        {
            return properties.ContainsKey(Password) ? throw new UsageException($"--kibana-config has {Password}, but no {User}.") : null;
        }
        var password =
            properties.GetValueOrDefault(Password) ?? throw new UsageException($"--kibana-config has {User}, but no {Password}.");
        return new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));
    }

    private static X509Certificate2Collection? Trusted(IReadOnlyDictionary<string, string> properties, string file)
    {
        if (!properties.TryGetValue(Certificate, out var path))
        {
            return null;
        }
        var certificates = new X509Certificate2Collection();
        try
        {
            certificates.ImportFromPemFile(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new UsageException($"{Certificate} in {file} is {path}, which cannot be read as PEM: {e.Message}", e);
        }
        return certificates.Count > 0
            ? certificates
            : throw new UsageException($"{Certificate} in {file} is {path}, which holds no certificate in PEM.");
    }
}
