using System.Text.Json;
using KaizalaEmulator.Server.Hosting;

namespace KaizalaEmulator.Tests.Banner;

public class BannerJsonTests
{
    [Fact]
    public async Task The_banner_is_one_line_and_nothing_else()
    {
        var run = await CommandRun.Of("--json");

        run.Out.Should().EndWith("}" + Environment.NewLine);
        run.Out.TrimEnd().Should().NotContain("\n");
        JsonSerializer.Deserialize(run.Out, BannerJson.Default.WorldBanner).Should().BeEquivalentTo(Banners.Demo);
    }

    [Fact]
    public async Task Its_names_are_the_published_ones()
    {
        using var json = JsonDocument.Parse((await CommandRun.Of("--json")).Out);

        Names(json.RootElement).Should().Equal(
            "apiRoot", "endpoints", "dashboard", "control", "applicationId", "applicationSecret",
            "refreshToken", "accessToken", "curl", "users", "groups");
        Names(json.RootElement.GetProperty("endpoints")).Should().Equal("kms1", "kms2");
        Names(json.RootElement.GetProperty("users")[0]).Should().Equal("userId", "name", "mobileNumber", "role", "pin");
        Names(json.RootElement.GetProperty("groups")[0]).Should().Equal("groupId", "groupName", "groupType");
    }

    [Fact]
    public async Task The_https_listener_is_one_more_field_when_there_is_one()
    {
        var run = new CommandRun { Emulator = new() { Banner = Banners.Demo with { Tls = "https://127.0.0.1:8443" } } };

        await run.RunAsync("--json");

        run.Out.Should().Contain(",\"tls\":\"https://127.0.0.1:8443\",");
    }

    [Fact]
    public async Task The_variable_asks_for_it_as_well()
    {
        var run = new CommandRun { Variables = { ["KAIZALA_JSON"] = "on" } };

        await run.RunAsync();

        run.Out.Should().StartWith("{\"apiRoot\":");
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);
}
