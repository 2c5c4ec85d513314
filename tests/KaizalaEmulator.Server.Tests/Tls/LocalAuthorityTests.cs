using KaizalaEmulator.Server.Hosting;
using KaizalaEmulator.Server.Tls;

namespace KaizalaEmulator.Server.Tests.Tls;

/// <summary>The authority over the starts of a user's emulators.</summary>
public sealed class LocalAuthorityTests : IDisposable
{
    private readonly TemporaryFolder home = new();
    private readonly FixedTime time = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly List<string> said = [];

    private string Folder => home["kaizala-emulator"];

    private string AuthorityPath => Path.Combine(Folder, "authority.pem");

    [Fact]
    public void It_is_made_once_and_reused()
    {
        var first = Open();
        time.Now = time.Now.AddYears(9);

        Open().Should().Be(first);
        said.Should().BeEmpty();
        Directory.GetFiles(Folder, "authority.pem*").Should().Equal(AuthorityPath);
    }

    [Fact]
    public void Only_its_owner_can_read_it()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("The user's data folder is private on Windows.");
            return;
        }

        Open();

        File.GetUnixFileMode(AuthorityPath).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.GetUnixFileMode(Folder).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public void An_expired_one_is_made_anew_and_that_is_said()
    {
        var first = Open();
        time.Now = time.Now.AddYears(10);

        var second = Open();

        second.Should().NotBe(first);
        said.Should().ContainSingle().Which.Should()
            .StartWith($"{AuthorityPath} expired on 2036-03-01 and was made anew").And.Contain("kaizala-emulator certificate --out");
        Open().Should().Be(second);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a certificate")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")]
    public void One_that_cannot_be_made_sense_of_is_made_anew_and_that_is_said(string content)
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(AuthorityPath, content);

        var made = Open();

        said.Should().ContainSingle().Which.Should().Contain("held no readable authority and was made anew");
        Open().Should().Be(made);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(AuthorityPath).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void A_certificate_that_is_no_authority_is_none()
    {
        using var server = LocalAuthority.Create(time).Issue(time);
        using var key = System.Security.Cryptography.X509Certificates.ECDsaCertificateExtensions.GetECDsaPrivateKey(server)!;
        Directory.CreateDirectory(Folder);
        File.WriteAllText(AuthorityPath, $"{server.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n");

        Open();

        said.Should().ContainSingle();
    }

    [Fact]
    public void One_from_the_future_is_kept_and_the_clock_is_blamed()
    {
        var first = Open();
        time.Now = time.Now.AddYears(-5);

        var refused = FluentActions.Invoking(Open).Should().Throw<StartRefusedException>().Which;

        refused.Reason.Should().Be(StartRefusal.BadOption);
        refused.Message.Should().Contain("is valid from 2026-02-28, this machine's clock says 2021-03-01").And.NotContain("\n");
        time.Now = time.Now.AddYears(5);
        Open().Should().Be(first);
    }

    [Fact]
    public void A_folder_that_cannot_be_used_is_one_readable_line()
    {
        home.Write("kaizala-emulator", "a file where the folder should be");

        FluentActions.Invoking(Open).Should().Throw<StartRefusedException>().Which
            .Message.Should().StartWith($"The local authority {AuthorityPath} cannot be used: ").And.NotContain("\n");
    }

    [Fact]
    public async Task Emulators_started_at_once_agree_on_one()
    {
        var opened = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(Open)));

        opened.Distinct().Should().ContainSingle();
        Directory.GetFiles(Folder, "authority.pem*").Should().Equal(AuthorityPath);
    }

    public void Dispose() => home.Dispose();

    private string Open()
    {
        using var authority = LocalAuthority.Open(Folder, time, said.Add);
        return authority.Pem;
    }
}
