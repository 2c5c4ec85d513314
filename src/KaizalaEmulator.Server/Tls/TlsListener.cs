using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using KaizalaEmulator.Server.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Logging;

namespace KaizalaEmulator.Server.Tls;

/// <summary>HTTPS on a listener, HTTP/2 and HTTP/1.1, with the certificate that the options ask for.</summary>
internal sealed class TlsListener
{
    private readonly TlsHandshakeCallbackOptions _handshake;

    private TlsListener(X509Certificate2 certificate, X509Certificate2Collection chain)
    {
        var options = new SslServerAuthenticationOptions
        {
            // Offline: an emulator asks nobody for intermediate certificates or revocation answers.
            ServerCertificateContext = SslStreamCertificateContext.Create(WithUsableKey(certificate), chain, offline: true),
            ApplicationProtocols = [SslApplicationProtocol.Http2, SslApplicationProtocol.Http11],
        };
        _handshake = new TlsHandshakeCallbackOptions { OnConnection = _ => ValueTask.FromResult(options) };
    }

    /// <exception cref="StartRefusedException">The certificate cannot be had.</exception>
    public static TlsListener Prepare(EmulatorOptions options, TimeProvider time, ILogger log)
    {
        if (options is { TlsCertificateFile: { } certificateFile, TlsKeyFile: { } keyFile })
        {
            var own = OwnCertificate.Read(certificateFile, keyFile);
            return new TlsListener(own.Certificate, own.Chain);
        }

        if (options.TlsCertificateFile is not null || options.TlsKeyFile is not null)
            throw new StartRefusedException(StartRefusal.BadOption, "--tls-cert and --tls-key: expected both or neither.");
        using var authority = LocalAuthority.Open(options.DataFolder, time, text => log.LogWarning("{Text}", text));
        return new TlsListener(authority.Issue(time), []);
    }

    public void Secure(ListenOptions listen) => listen.UseHttps(_handshake);

    /// <summary>Only OpenSSL serves with a key that exists in memory alone.</summary>
    private static X509Certificate2 WithUsableKey(X509Certificate2 certificate)
    {
        if (OperatingSystem.IsLinux())
            return certificate;
        using (certificate)
            return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), password: null);
    }
}
