namespace Gozcu.Hosting.Servers;

/// <summary>Names in a configuration file of the parts of a <see cref="ServerAccess"/>.</summary>
/// <param name="User">The user.</param>
/// <param name="Password">The user's password.</param>
/// <param name="ApiKey">An API key, in place of a user.</param>
/// <param name="Authorities">File with certificates of authorities in PEM.</param>
/// <param name="Pins">SHA-256 of the server's certificate.</param>
public sealed record ServerKeys(string User, string Password, string ApiKey, string Authorities, string Pins)
{
    /// <summary>The names in files that are of one server alone.</summary>
    public static ServerKeys Plain { get; } = new("user", "password", "api-key", "ca-file", "certificate-sha256");

    /// <summary>All names.</summary>
    public IReadOnlyList<string> All => [User, Password, ApiKey, Authorities, Pins];
}
