using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace KaizalaEmulator.Server.Tls;

/// <summary>What the certificate stands for: this machine and the published host names.</summary>
internal static class CertificateNames
{
    public static X509Extension ForTheServer()
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddDnsName("*.kaiza.la");
        names.AddDnsName("kaiza.la");
        names.AddDnsName("*.kaizalamessaging.osi.office.net");
        names.AddIpAddress(IPAddress.Loopback);
        names.AddIpAddress(IPAddress.IPv6Loopback);
        return names.Build();
    }

    /// <summary>
    /// The same as limits of the authority: whoever trusts it, even system-wide, trusts it for these names and no other.
    /// </summary>
    public static X509Extension ForTheAuthority() => NameConstraints.Permit(
        ["localhost", "kaiza.la", "kaizalamessaging.osi.office.net"],
        [IPAddress.Loopback, IPAddress.IPv6Loopback]);
}
