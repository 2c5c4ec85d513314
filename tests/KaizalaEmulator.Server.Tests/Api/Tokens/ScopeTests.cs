using KaizalaEmulator.Server.Tests.Kit;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Api.Tokens;

public sealed class ScopeTests
{
    private const string FullGrant =
        "groupinfo.read,groupinfo.write,groupinfo.remove,groupinfo.update,groupmember.read,groupmember.write,groupmember.remove,"
        + "textmessage.read,action.read,action.write,action.update,profile.write,media.read,"
        + "webhook.read,webhook.write,webhook.remove,webhook.update";

    private const string FullScope =
        "groupinfo.write,groupinfo.read,groupinfo.remove,groupinfo.update,"
        + "groupmember.write,groupmember.read,groupmember.remove,groupmember.update,"
        + "textmessage.write,textmessage.remove,action.write,action.read,action.update,profile.read,media.write,"
        + "webhook.write,webhook.read,webhook.remove,webhook.update,o365.write,o365.read,o365.remove,o365.update,"
        + "bot.write,bot.read,bot.remove,bot.update,reactions.write,reactions.read,reactions.remove,reactions.update";

    [Theory]
    [InlineData("\"all\"", FullGrant, FullScope)]
    [InlineData("\"ALL\"", FullGrant, FullScope)]
    [InlineData("[]", "", "")]
    [InlineData("""["Group Information"]""", "groupinfo.read,groupinfo.write,groupinfo.remove,groupinfo.update", "groupinfo.write,groupinfo.read,groupinfo.remove,groupinfo.update")]
    [InlineData("""["Group Member List"]""", "groupmember.read,groupmember.write,groupmember.remove", "groupmember.write,groupmember.read,groupmember.remove,groupmember.update")]
    [InlineData("""["Text Message"]""", "textmessage.read", "textmessage.write,textmessage.remove")]
    [InlineData("""["Action & Responses"]""", "action.read,action.write,action.update", "action.write,action.read,action.update")]
    [InlineData("""["User Profile"]""", "profile.write", "profile.read")]
    [InlineData("""["Media"]""", "media.read", "media.write")]
    [InlineData("""["Outgoing Webhooks"]""", "webhook.read,webhook.write,webhook.remove,webhook.update", "webhook.write,webhook.read,webhook.remove,webhook.update")]
    [InlineData("""["Tenant Data"]""", "", "o365.write,o365.read,o365.remove,o365.update,bot.write,bot.read,bot.remove,bot.update")]
    [InlineData("""["Reactions"]""", "", "reactions.write,reactions.read,reactions.remove,reactions.update")]
    [InlineData("""["Media","text message"]""", "textmessage.read,media.read", "textmessage.write,textmessage.remove,media.write")]
    public async Task Scopes_are_cut_to_the_permissions_of_the_connector(string permissions, string granted, string scope)
    {
        await using var kaizala = await KaizalaServer.StartAsync(
            $$"""{"connectors":[{"permissions":{{permissions}}}],"users":[{"mobileNumber":"{{SignIns.Admin}}","pin":"8876"}]}""");
        await kaizala.AskForPin(SignIns.Admin);

        var login = (await kaizala.LogIn(SignIns.Admin, "8876")).ShouldBeOk();

        login["grantedScope"].Should().Be(granted);
        (await kaizala.AccessTokenCall(login["refreshToken"])).ShouldBeOk()["scope"].Should().Be(scope);
    }
}
