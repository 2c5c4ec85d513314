using System.Formats.Asn1;
using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace KaizalaEmulator.Server.Tls;

/// <summary>The extension by which an authority may sign for some names only (RFC 5280, 4.2.1.10).</summary>
internal static class NameConstraints
{
    private const string Oid = "2.5.29.30";

    private static readonly Asn1Tag Permitted = new(TagClass.ContextSpecific, 0);
    private static readonly Asn1Tag DnsName = new(TagClass.ContextSpecific, 2);
    private static readonly Asn1Tag IPAddressName = new(TagClass.ContextSpecific, 7);

    /// <summary>Permits these domains with everything below them, and these addresses.</summary>
    public static X509Extension Permit(IEnumerable<string> domains, IEnumerable<IPAddress> addresses)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence(Permitted))
        {
            foreach (var domain in domains)
                using (writer.PushSequence())
                    writer.WriteCharacterString(UniversalTagNumber.IA5String, domain, DnsName);
            foreach (var address in addresses)
                using (writer.PushSequence())
                    writer.WriteOctetString(WithFullMask(address.GetAddressBytes()), IPAddressName);
        }

        return new X509Extension(Oid, writer.Encode(), critical: true);
    }

    private static byte[] WithFullMask(byte[] address) => [.. address, .. Enumerable.Repeat(byte.MaxValue, address.Length)];
}
