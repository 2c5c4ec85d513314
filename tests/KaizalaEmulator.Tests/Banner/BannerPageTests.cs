using KaizalaEmulator.Server.Hosting;

namespace KaizalaEmulator.Tests.Banner;

public class BannerPageTests
{
    [Fact]
    public async Task The_page_shows_what_the_first_call_needs()
    {
        var run = await CommandRun.Of();

        run.Out.Should().Be($"""
            Kaizala emulator 0.1.0

            Addresses
              API root            http://127.0.0.1:8308
              kms1                http://127.0.0.1:8309
              kms2                http://127.0.0.1:8310
              Dashboard           http://127.0.0.1:8308/
              Control plane       http://127.0.0.1:8308/_emulator

            Connector
              Application id      0c5e308a-7a1b-4c3d-9e2f-030803080308
              Application secret  KZDEMO0308

            Tokens
              Refresh token       kaizala-demo-refresh
              Access token        kaizala-demo-access

            Phone numbers
              +919910870005  tenantAdmin  PIN 8876  Field Admin
              +911199999999  user         PIN 8876  Field Member

            Groups
              00000308-0000-4000-8000-000000000001  Group  Field Team

            Try it
            {Banners.Curl}

            Ctrl+C stops it; a second one does not wait.

            """.ReplaceLineEndings());
    }

    [Fact]
    public async Task The_https_listener_stands_among_the_addresses() =>
        (await Page(Banners.Demo with { Tls = "https://127.0.0.1:8443" })).Should().Contain("  All by HTTPS        https://127.0.0.1:8443");

    [Fact]
    public async Task What_a_world_does_not_have_is_left_out()
    {
        var page = await Page(Banners.Empty);

        page.Should().Contain("API root").And.Contain("Control plane");
        foreach (var absent in (string[])["HTTPS", "Connector", "Application", "Tokens", "Phone", "PIN", "Groups", "Try it"])
            page.Should().NotContain(absent);
    }

    [Fact]
    public async Task A_person_without_a_fixed_pin_has_none_on_the_page()
    {
        var page = await Page(Banners.Empty with { Users = [new("u1", "Asha", "+911", "user", Pin: null)] });

        page.Should().Contain("+911  user    Asha").And.NotContain("PIN");
    }

    [Fact]
    public async Task A_large_seed_does_not_flood_the_terminal()
    {
        var people = Enumerable.Range(0, 500).Select(i => new BannerUser($"u{i}", $"Person {i}", $"+91{i}", "user", "1234"));

        var page = await Page(Banners.Empty with { Users = [.. people] });

        page.Should().Contain("Person 19").And.NotContain("Person 20");
        page.Should().Contain("and 480 more: http://127.0.0.1:8308/_emulator/users");
    }

    [Fact]
    public async Task A_name_cannot_command_the_terminal()
    {
        var page = await Page(Banners.Empty with { Groups = [new("g1", "Red\e[31m\r\nteam", "Group")] });

        page.Should().Contain("Red [31m  team").And.NotContain("\e");
    }

    private static async Task<string> Page(WorldBanner banner)
    {
        var run = new CommandRun { Emulator = new() { Banner = banner } };
        await run.RunAsync();
        return run.Out;
    }
}
