using KaizalaEmulator.Server.Tests.Kit;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Api;

/// <summary>A connector without the permission an operation names is refused before anything else is looked at.</summary>
public sealed class PermissionTests
{
    [Theory]
    [InlineData("GET", "/v1/groups", "Group Information")]
    [InlineData("POST", "/v1/groups", "Group Information")]
    [InlineData("GET", "/v1/groups/any", "Group Information")]
    [InlineData("GET", "/v1/groups/any/members", "Group Member List")]
    [InlineData("PUT", "/v1/groups/any/members", "Group Member List")]
    [InlineData("PUT", "/v1/groups/any/members/any", "Group Member List")]
    [InlineData("DELETE", "/v1/groups/any/members/any", "Group Member List")]
    [InlineData("POST", "/v1/groups/any/messages", "Text Message")]
    public async Task The_refusal_names_the_permission(string method, string path, string permission)
    {
        string[] all =
        [
            "Group Information", "Group Member List", "Text Message", "Action & Responses", "User Profile", "Media",
            "Outgoing Webhooks", "Tenant Data", "Reactions",
        ];
        var others = string.Join(',', all.Where(name => name != permission).Select(name => $"\"{name}\""));
        await using var kaizala = await KaizalaServer.StartAsync(
            $$"""{"connectors":[{"name":"Bare","permissions":[{{others}}]}],"users":[{"mobileNumber":"+911000000"}]}""");
        using var http = kaizala.CreateClient();
        var before = WorldSnapshot.Of(kaizala.World);

        (await http.Ask(method, path, "not JSON")).ShouldBeForbidden($"Connector \"Bare\" lacks the permission \"{permission}\".");

        WorldSnapshot.Of(kaizala.World).Should().Be(before);
    }
}
