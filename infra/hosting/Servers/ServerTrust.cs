using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Gozcu.Hosting.Servers;

/// <summary>Validates the certificate of a server.</summary>
public static class ServerTrust
{
    /// <summary>Returns true if a certificate is trusted.</summary>
    /// <param name="access">Trusted authorities, certificates by their SHA-256, or both; if neither is set, the machine's trust applies.</param>
    /// <param name="certificate">Certificate of the server.</param>
    /// <param name="chain">Certificates that the server sent with it.</param>
    /// <param name="errors">Errors that the machine's validation found.</param>
    public static bool Accepts(ServerAccess access, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is null || errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable))
        {
            return false;
        }
        if (access.Pins is { } pins && !pins.Contains(certificate.GetCertHashString(HashAlgorithmName.SHA256), StringComparison.Ordinal))
        {
            return false;
        }
        if (access.Authorities is { } authorities)
        {
            return !errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) && IsOf(authorities, certificate, chain);
        }
        // A pinned certificate needs neither an authority nor a matching name.
        return access.Pins is not null || errors == SslPolicyErrors.None;
    }

    private static bool IsOf(string authorities, X509Certificate certificate, X509Chain? sent)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        // Private authorities have no revocation lists.
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.CustomTrustStore.ImportFromPem(authorities);
        if (sent is not null)
        {
            chain.ChainPolicy.ExtraStore.AddRange(sent.ChainElements.Select(e => e.Certificate).ToArray());
        }
        using var leaf = new X509Certificate2(certificate);
        return chain.Build(leaf);
    }
}
