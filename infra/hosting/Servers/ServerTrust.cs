using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Gozcu.Hosting.Servers;

/// <summary>Judges the certificate that a server shows.</summary>
public static class ServerTrust
{
    /// <summary>Returns whether a certificate is trusted.</summary>
    /// <param name="access">What is trusted: authorities of one's own, certificates by their SHA-256, or both; else what the machine trusts.</param>
    /// <param name="certificate">The server's certificate.</param>
    /// <param name="chain">The certificates that came with it.</param>
    /// <param name="errors">What the machine says of them.</param>
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
        // A certificate known to the last bit needs nobody to vouch for it, nor for its name.
        return access.Pins is not null || errors == SslPolicyErrors.None;
    }

    private static bool IsOf(string authorities, X509Certificate certificate, X509Chain? sent)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        // An authority of one's own has no list of revoked certificates.
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
