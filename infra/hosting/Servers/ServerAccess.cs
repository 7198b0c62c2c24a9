using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Gozcu.Hosting.CommandLine;

namespace Gozcu.Hosting.Servers;

/// <summary>
/// Credentials of a client for a server, and the certificates it trusts, read once from a configuration file. All values are texts, so that the record can be
/// sent to executors. It holds secrets, which <see cref="ToString"/> does not show.
/// </summary>
public sealed record ServerAccess
{
    private const int PinLength = 64;

    /// <summary>Access to a server without authentication, whose certificate the machine trusts.</summary>
    public static ServerAccess None { get; } = new();

    /// <summary>Name of the user; null for none.</summary>
    public string? User { get; init; }

    /// <summary>Password of the user; null without a user.</summary>
    public string? Password { get; init; }

    /// <summary>API key in base64, as in the header; null for none.</summary>
    public string? ApiKey { get; init; }

    /// <summary>Certificates of authorities in PEM that are trusted instead of the machine's; null for the machine's.</summary>
    public string? Authorities { get; init; }

    /// <summary>SHA-256 of the server's certificate in upper-case hexadecimal digits, several separated by commas; null for any trusted certificate.</summary>
    public string? Pins { get; init; }

    /// <summary>Value of the header <c>Authorization</c>; null without authentication.</summary>
    public AuthenticationHeaderValue? Authorization =>
        ApiKey is not null ? new AuthenticationHeaderValue("ApiKey", ApiKey)
        : User is not null ? new AuthenticationHeaderValue("Basic", Base64($"{User}:{Password}"))
        : null;

    /// <summary>Reads a configuration file.</summary>
    /// <param name="file">Path of the file, with one <c>key=value</c> per line.</param>
    /// <param name="option">Option that gave the path, for messages.</param>
    /// <param name="keys">Keys in the file.</param>
    /// <param name="advice">Returns, for a key that is no longer supported, what to do instead; null if there is no advice.</param>
    /// <exception cref="UsageException">The file, or a file it names, is not valid. The message contains no secret.</exception>
    public static ServerAccess Read(string file, string option, ServerKeys keys, Func<string, string?>? advice = null)
    {
        var properties = PropertiesFile.Read(file, option);
        foreach (var (key, value) in properties)
        {
            if (!keys.All.Contains(key))
            {
                var instead = advice?.Invoke(key) ?? $"which is not known. There are: {string.Join(", ", keys.All)}.";
                throw new UsageException($"{option} has {key}, {instead}");
            }
            if (value.Length == 0)
            {
                throw new UsageException($"{option} has {key} without a value; give it one, or remove the line.");
            }
        }
        string? Of(string key) => properties.GetValueOrDefault(key);
        var (user, password, apiKey) = (Of(keys.User), Of(keys.Password), Of(keys.ApiKey));
        if (apiKey is not null && (user ?? password) is not null)
        {
            throw new UsageException($"{option} has {keys.ApiKey} and {(user is null ? keys.Password : keys.User)}; remove one of them.");
        }
        if (user is null != password is null)
        {
            throw new UsageException(
                user is null ? $"{option} has {keys.Password}, but no {keys.User}." : $"{option} has {keys.User}, but no {keys.Password}."
            );
        }
        return new ServerAccess
        {
            User = user,
            Password = password,
            // Elasticsearch and Kibana also show a key as id and secret.
            ApiKey = apiKey?.Contains(':', StringComparison.Ordinal) == true ? Base64(apiKey) : apiKey,
            Authorities = Of(keys.Authorities) is { } path ? ReadAuthorities(path, $"{keys.Authorities} in {file}") : null,
            Pins = Of(keys.Pins) is { } pins ? ReadPins(pins, $"{option} has {keys.Pins}") : null,
        };
    }

    /// <summary>Checks that an address is that of a web server, and that it contains no user or password, which everybody could see.</summary>
    /// <param name="address">The address.</param>
    /// <param name="option">Option with the address, for messages.</param>
    /// <param name="configuration">Option with the file for credentials, for messages.</param>
    /// <exception cref="UsageException">The address is not valid.</exception>
    public static void RequireWebAddress(Uri address, string option, string configuration)
    {
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
        {
            throw new UsageException($"{option} is {address}, but must begin with http:// or https:// (the server's address).");
        }
        if (address.UserInfo.Length > 0)
        {
            throw new UsageException(
                $"{option} holds a user, or a password, which everybody on the machine can read. Write user and password into a file, and name it in {configuration}."
            );
        }
    }

    /// <summary>Returns the kind of credentials, without any secret.</summary>
    public override string ToString() =>
        ApiKey is not null ? "an API key"
        : User is not null ? "a user and a password"
        : "no credentials";

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static string ReadAuthorities(string path, string what)
    {
        try
        {
            var text = File.ReadAllText(path);
            var certificates = new X509Certificate2Collection();
            certificates.ImportFromPem(text);
            return certificates.Count > 0 ? text : throw new UsageException($"{what} is {path}, which holds no certificate in PEM.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new UsageException($"{what} is {path}, which cannot be read as PEM: {e.Message}", e);
        }
    }

    private static string ReadPins(string text, string what)
    {
        var pins = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(pin => pin.Replace(":", "", StringComparison.Ordinal).ToUpperInvariant())
            .ToList();
        return pins.Find(pin => pin.Length != PinLength || !pin.All(char.IsAsciiHexDigit)) is { } wrong
            ? throw new UsageException(
                $"{what} with {wrong}, but it must be the SHA-256 of a certificate: {PinLength} hexadecimal digits, with or without colons (openssl x509 -noout -fingerprint -sha256)."
            )
            : string.Join(',', pins);
    }
}
