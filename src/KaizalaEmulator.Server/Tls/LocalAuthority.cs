using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace KaizalaEmulator.Server.Tls;

/// <summary>The certificate authority of one user's emulators: what a client trusts once, whatever is signed at each start.</summary>
public sealed class LocalAuthority : IDisposable
{
    private const string AuthorityName = "CN=Kaizala emulator local authority";
    private const string ServerName = "CN=Kaizala emulator";
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";
    private const int AuthorityYears = 10;
    private const int SerialLength = 16;

    /// <summary>Apple's clients take no longer life than 825 days; no emulator runs as long as this one.</summary>
    private static readonly TimeSpan ServerLife = TimeSpan.FromDays(397);

    /// <summary>Clients on other machines have clocks of their own.</summary>
    private static readonly TimeSpan ClockSlack = TimeSpan.FromDays(1);

    private readonly X509Certificate2 _certificate;

    private LocalAuthority(X509Certificate2 certificate) => _certificate = certificate;

    /// <summary>The certificate that clients trust, without its key.</summary>
    public string Pem => _certificate.ExportCertificatePem() + "\n";

    internal DateTimeOffset ValidFrom => _certificate.NotBefore.ToUniversalTime();

    internal DateTimeOffset ValidTo => _certificate.NotAfter.ToUniversalTime();

    /// <summary>The authority in the user's data folder, made there if need be.</summary>
    /// <param name="folder">The data folder; null is the user's own.</param>
    /// <param name="time">The real clock: clients judge certificates by theirs.</param>
    /// <param name="say">Told, in one line, when an authority that clients may trust had to be replaced.</param>
    /// <exception cref="Hosting.StartRefusedException">The folder or the file cannot be used.</exception>
    public static LocalAuthority Open(string? folder, TimeProvider time, Action<string> say)
    {
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(say);
        return new AuthorityFile(folder ?? DataFolder.OfTheUser()).Open(time, say);
    }

    internal static LocalAuthority Create(TimeProvider time)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(AuthorityName, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(
            new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: true, pathLengthConstraint: 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        request.CertificateExtensions.Add(CertificateNames.ForTheAuthority());
        var now = time.GetUtcNow();
        return new LocalAuthority(request.CreateSelfSigned(now - ClockSlack, now.AddYears(AuthorityYears)));
    }

    /// <summary>Certificate and key from one text.</summary>
    /// <exception cref="CryptographicException">The text holds no authority.</exception>
    internal static LocalAuthority Parse(string pem)
    {
        var certificate = X509Certificate2.CreateFromPem(pem, pem);
        using var key = certificate.GetECDsaPrivateKey();
        var isAuthority = certificate.Extensions.OfType<X509BasicConstraintsExtension>().Any(basic => basic.CertificateAuthority);
        if (key is not null && isAuthority)
            return new LocalAuthority(certificate);
        certificate.Dispose();
        throw new CryptographicException("The certificate is no authority.");
    }

    /// <summary>What <see cref="Parse"/> reads.</summary>
    internal string ExportWithKey()
    {
        using var key = _certificate.GetECDsaPrivateKey()!;
        return Pem + key.ExportPkcs8PrivateKeyPem() + "\n";
    }

    /// <summary>A certificate, with a key of its own, for every name the emulator goes by.</summary>
    internal X509Certificate2 Issue(TimeProvider time)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(ServerName, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(
            new X509BasicConstraintsExtension(certificateAuthority: false, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(ServerAuthentication)], critical: false));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(
            _certificate, includeKeyIdentifier: true, includeIssuerAndSerial: false));
        request.CertificateExtensions.Add(CertificateNames.ForTheServer());

        var now = time.GetUtcNow();
        using var signed = request.Create(
            _certificate, Later(ValidFrom, now - ClockSlack), Earlier(ValidTo, now + ServerLife), RandomNumberGenerator.GetBytes(SerialLength));
        return signed.CopyWithPrivateKey(key);
    }

    public void Dispose() => _certificate.Dispose();

    private static DateTimeOffset Later(DateTimeOffset left, DateTimeOffset right) => left > right ? left : right;

    private static DateTimeOffset Earlier(DateTimeOffset left, DateTimeOffset right) => left < right ? left : right;
}
