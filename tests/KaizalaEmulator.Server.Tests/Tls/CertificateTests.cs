using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using KaizalaEmulator.Server.Tls;

namespace KaizalaEmulator.Server.Tests.Tls;

/// <summary>The certificate made at start, judged as a client does that trusts the authority and nothing else.</summary>
public class CertificateTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly FixedTime time = new(Now);

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("kaiza.la")]
    [InlineData("api.kaiza.la")]
    [InlineData("kms1.kaiza.la")]
    [InlineData("ds.kaiza.la")]
    [InlineData("INC-000.KaizalaMessaging.osi.office.net")]
    public void It_is_for_every_name_the_emulator_goes_by(string name) => Certificate(LocalAuthority.Create(time)).MatchesHostname(name).Should().BeTrue();

    [Theory]
    [InlineData("example.com")]
    [InlineData("osi.office.net")]
    [InlineData("portal.api.kaiza.la")]
    [InlineData("127.0.0.2")]
    public void It_is_for_no_other_name(string name) => Certificate(LocalAuthority.Create(time)).MatchesHostname(name).Should().BeFalse();

    [Fact]
    public void Who_trusts_the_authority_trusts_it()
    {
        var authority = LocalAuthority.Create(time);

        Problems(Certificate(authority), trusted: authority).Should().BeEmpty();
    }

    [Fact]
    public void Who_trusts_another_authority_does_not() =>
        Problems(Certificate(LocalAuthority.Create(time)), trusted: LocalAuthority.Create(time)).Should().NotBeEmpty();

    [Theory]
    [InlineData("example.com")]
    [InlineData("evilkaiza.la")]
    public void The_authority_cannot_sign_for_a_name_that_is_not_its_own(string name)
    {
        var authority = LocalAuthority.Create(time);
        using var issuer = X509Certificate2.CreateFromPem(authority.ExportWithKey(), authority.ExportWithKey());
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=stolen", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        using var stolen = request.Create(issuer, Now, Now.AddDays(1), [1]);

        Problems(stolen, trusted: authority).Should().NotBeEmpty();
    }

    [Fact]
    public void Its_dates_are_real_ones()
    {
        var authority = LocalAuthority.Create(time);
        var certificate = Certificate(authority);

        certificate.NotBefore.ToUniversalTime().Should().Be(Now.UtcDateTime.AddDays(-1));
        certificate.NotAfter.ToUniversalTime().Should().Be(Now.UtcDateTime.AddDays(397));
        authority.ValidTo.Should().Be(Now.AddYears(10));
    }

    [Fact]
    public void It_does_not_outlive_its_authority()
    {
        var authority = LocalAuthority.Create(time);
        time.Now = authority.ValidTo.AddDays(-2);

        Certificate(authority).NotAfter.ToUniversalTime().Should().Be(authority.ValidTo.UtcDateTime);
    }

    [Fact]
    public void Its_key_is_a_new_one_each_time_on_the_curve_P_256()
    {
        var authority = LocalAuthority.Create(time);
        using var first = Certificate(authority).GetECDsaPrivateKey()!;
        using var second = Certificate(authority).GetECDsaPrivateKey()!;

        first.ExportParameters(false).Curve.Oid.Value.Should().Be("1.2.840.10045.3.1.7");
        first.ExportSubjectPublicKeyInfo().Should().NotEqual(second.ExportSubjectPublicKeyInfo());
    }

    [Fact]
    public void What_clients_are_given_holds_no_key() =>
        LocalAuthority.Create(time).Pem.Should().StartWith("-----BEGIN CERTIFICATE-----\n").And.NotContain("PRIVATE");

    private X509Certificate2 Certificate(LocalAuthority authority) => authority.Issue(time);

    private X509ChainStatusFlags[] Problems(X509Certificate2 certificate, LocalAuthority trusted)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(X509Certificate2.CreateFromPem(trusted.Pem));
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.VerificationTime = time.Now.UtcDateTime;
        chain.Build(certificate);
        return [.. chain.ChainStatus.Select(status => status.Status)];
    }
}
