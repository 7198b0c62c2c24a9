using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Servers;

namespace Gozcu.Kibana.Api;

/// <summary>Connection to Kibana.</summary>
/// <param name="Address">Address, with the base path if there is one.</param>
/// <param name="Space">Id of the space; null for the default one.</param>
/// <param name="Access">Credentials and trusted certificates.</param>
public sealed record KibanaConnection(Uri Address, string? Space, ServerAccess Access)
{
    private static readonly ServerKeys Keys = new(
        "kibana.user",
        "kibana.password",
        "kibana.api-key",
        "kibana.ca",
        "kibana.certificate-sha256"
    );

    /// <summary>Returns the connection that the options describe.</summary>
    /// <param name="address">Address of Kibana.</param>
    /// <param name="space">Id of the space, or null.</param>
    /// <param name="file">Path of the file with credentials and certificates, or null.</param>
    /// <exception cref="UsageException">The address or the file is not valid.</exception>
    public static KibanaConnection From(Uri address, string? space, string? file)
    {
        ServerAccess.RequireWebAddress(address, "--kibana", "--kibana-config");
        return new KibanaConnection(address, space, file is null ? ServerAccess.None : ServerAccess.Read(file, "--kibana-config", Keys));
    }
}
