using KaizalaEmulator.Server.Tests.Kit;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Events;

/// <summary>Lists of the control plane that no event of their own tells of: listeners hear that they have changed.</summary>
public sealed class ListChangeTests
{
    [Theory]
    [InlineData("POST", "users", "{mobileNumber:'+4915112345678'}", "users")]
    [InlineData("DELETE", "users/+911199999999", null, "users")]
    [InlineData("POST", "connectors", "{name:'CRM'}", "connectors")]
    [InlineData("POST", "tokens", "{kind:'user',applicationId:'APP',mobileNumber:'+911199999999'}", "tokens")]
    [InlineData("POST", "tokens/expire", "{applicationId:'APP'}", "tokens")]
    [InlineData("PUT", "throttle", "{enabled:true}", "throttle")]
    [InlineData("PUT", "deliveries/policy", "{hold:true}", "policies")]
    [InlineData("DELETE", "requests", null, "requests")]
    [InlineData("POST", "relocate", "{endpoint:'kms2',afterCalls:2}", "relocations")]
    [InlineData("POST", "worlds", "{empty:true}", "worlds")]
    public async Task A_change_is_told(string method, string path, string? body, string list)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateAnonymousClient();
        var world = $"world={kaizala.World.Name}";
        await using var reader = await EventReader.OpenAsync(http, $"_emulator/events?{world}");

        var answer = await http.Ask(method, $"/_emulator/{path}?{world}", body?.Replace("APP", kaizala.Connector.ApplicationId, StringComparison.Ordinal));

        answer.Status.Should().BeOneOf([200, 201], answer.Text);
        (await reader.NextAsync("world")).Data.GetProperty("change").GetString().Should().Be(list);
    }

    [Fact]
    public async Task A_refusal_changes_nothing_and_tells_nothing()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var portal = new Portal(kaizala);
        using var http = kaizala.CreateAnonymousClient();
        await using var reader = await EventReader.OpenAsync(http, $"_emulator/events?world={kaizala.World.Name}");

        (await portal.Post("users", "{mobileNumber:'nobody'}")).ShouldBeBadRequest("mobileNumber: *");
        (await portal.Put("throttle", "{enabled:true}")).ShouldBeOk();

        (await reader.NextAsync("world")).Data.GetProperty("change").GetString().Should().Be("throttle");
    }
}
