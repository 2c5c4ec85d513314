using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using KaizalaEmulator.Server.Hosting;
using KaizalaEmulator.Server.Tls;

namespace KaizalaEmulator.Server.Tests.Tls;

public sealed class OwnCertificateTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void A_certificate_and_its_key_are_taken_with_what_follows_in_the_file()
    {
        using var key = RSA.Create(2048);
        using var own = SelfSigned(key);
        var certificate = folder.Write("server.pem", own.ExportCertificatePem() + "\n" + LocalAuthority.Create(TimeProvider.System).Pem);

        var read = OwnCertificate.Read(certificate, folder.Write("server.key", key.ExportRSAPrivateKeyPem()));

        read.Certificate.Thumbprint.Should().Be(own.Thumbprint);
        read.Certificate.HasPrivateKey.Should().BeTrue();
        read.Chain.Should().ContainSingle().Which.Subject.Should().Contain("authority");
    }

    [Fact]
    public async Task The_emulator_serves_with_it()
    {
        var authority = LocalAuthority.Create(TimeProvider.System);
        using var own = authority.Issue(TimeProvider.System);
        using var key = own.GetECDsaPrivateKey()!;
        await using var server = await EmulatorServer.StartAsync(
            new EmulatorOptions
            {
                Port = 0,
                Tls = true,
                TlsPort = 0,
                TlsCertificateFile = folder.Write("server.pem", own.ExportCertificatePem()),
                TlsKeyFile = folder.Write("server.key", key.ExportECPrivateKeyPem()),
                DataFolder = folder["unused"],
            },
            TestContext.Current.CancellationToken);
        using var client = new CompiledInClient(authority.Pem, new Uri(server.Endpoints.Tls!).Port);

        (await client.SignIn()).GetProperty("endpointUrl").GetString().Should().Be("https://kms1.kaiza.la/");
        Directory.Exists(folder["unused"]).Should().BeFalse("an authority is made only where one is needed");
    }

    [Fact]
    public void A_key_of_another_certificate_is_refused()
    {
        using var key = RSA.Create(2048);
        using var other = RSA.Create(2048);

        Refused(Pem(key), other.ExportPkcs8PrivateKeyPem(),
            "--tls-key {key}: damaged, or not the key of the first certificate in {cert}.");
    }

    [Fact]
    public void A_key_of_another_kind_is_refused()
    {
        using var key = RSA.Create(2048);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        Refused(Pem(key), other.ExportPkcs8PrivateKeyPem(),
            "--tls-key {key}: damaged, or not the key of the first certificate in {cert}.");
    }

    [Fact]
    public void A_key_with_a_passphrase_is_refused_with_the_way_out()
    {
        using var key = RSA.Create(2048);
        var parameters = new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000);

        Refused(Pem(key), key.ExportEncryptedPkcs8PrivateKeyPem("secret", parameters),
            "--tls-key {key}: expected a key without a passphrase; remove it with: openssl pkey -in {key} -out plain.key");
    }

    [Fact]
    public void Files_that_hold_something_else_are_refused()
    {
        using var key = RSA.Create(2048);

        Refused("", key.ExportPkcs8PrivateKeyPem(),
            "--tls-cert {cert}: expected a certificate in PEM (-----BEGIN CERTIFICATE-----), found none.");
        Refused("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", key.ExportPkcs8PrivateKeyPem(),
            "--tls-cert {cert}: a certificate in it is damaged.");
        Refused(Pem(key), Pem(key),
            "--tls-key {key}: expected a private key in PEM (-----BEGIN PRIVATE KEY-----), found none.");
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_refused() =>
        FluentActions.Invoking(() => OwnCertificate.Read(folder.Path, folder.Path)).Should().Throw<StartRefusedException>().Which
            .Message.Should().StartWith($"--tls-cert {folder.Path}: cannot be read: ").And.NotContain("\n");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_without_the_other_refuses_to_start(bool certificate)
    {
        var start = () => EmulatorServer.StartAsync(new EmulatorOptions
        {
            Port = 0,
            Tls = true,
            TlsPort = 0,
            TlsCertificateFile = certificate ? "server.pem" : null,
            TlsKeyFile = certificate ? null : "server.key",
            DataFolder = folder.Path,
        });

        (await start.Should().ThrowAsync<StartRefusedException>()).Which.Reason.Should().Be(StartRefusal.BadOption);
    }

    public void Dispose() => folder.Dispose();

    private static string Pem(RSA key)
    {
        using var certificate = SelfSigned(key);
        return certificate.ExportCertificatePem();
    }

    private static X509Certificate2 SelfSigned(RSA key)
    {
        var now = TimeProvider.System.GetUtcNow();
        return new CertificateRequest("CN=own.test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(now, now.AddDays(1));
    }

    private void Refused(string certificate, string key, string message)
    {
        var certificateFile = folder.Write("cert.pem", certificate);
        var keyFile = folder.Write("key.pem", key);

        var refused = FluentActions.Invoking(() => OwnCertificate.Read(certificateFile, keyFile))
            .Should().Throw<StartRefusedException>().Which;

        refused.Reason.Should().Be(StartRefusal.BadOption);
        refused.Message.Should().Be(message
            .Replace("{cert}", certificateFile, StringComparison.Ordinal).Replace("{key}", keyFile, StringComparison.Ordinal));
    }
}
