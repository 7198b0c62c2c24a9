namespace Gozcu.Hosting.Servers;

/// <summary>Keys in a configuration file for the parts of a <see cref="ServerAccess"/>.</summary>
/// <param name="User">Key of the user.</param>
/// <param name="Password">Key of the user's password.</param>
/// <param name="ApiKey">Key of an API key, which replaces user and password.</param>
/// <param name="Authorities">Key of the path of a file with certificates of authorities in PEM.</param>
/// <param name="Pins">Key of the SHA-256 of the server's certificate.</param>
public sealed record ServerKeys(string User, string Password, string ApiKey, string Authorities, string Pins)
{
    /// <summary>Keys in files that concern a single server.</summary>
    public static ServerKeys Plain { get; } = new("user", "password", "api-key", "ca-file", "certificate-sha256");

    /// <summary>All keys.</summary>
    public IReadOnlyList<string> All => [User, Password, ApiKey, Authorities, Pins];
}
