using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Servers;

namespace Gozcu.Kibana.Api;

/// <summary>How Kibana is reached.</summary>
/// <param name="Address">Its address, with the base path where it has one.</param>
/// <param name="Space">The space; null for the default one.</param>
/// <param name="Access">Who asks, and whom we trust.</param>
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
    /// <param name="address">Kibana's address.</param>
    /// <param name="space">The space, or null.</param>
    /// <param name="file">File with credentials and certificate, or null.</param>
    /// <exception cref="UsageException">The file is not as it must be.</exception>
    public static KibanaConnection From(Uri address, string? space, string? file)
    {
        ServerAccess.RequireWebAddress(address, "--kibana", "--kibana-config");
        return new KibanaConnection(address, space, file is null ? ServerAccess.None : ServerAccess.Read(file, "--kibana-config", Keys));
    }
}
