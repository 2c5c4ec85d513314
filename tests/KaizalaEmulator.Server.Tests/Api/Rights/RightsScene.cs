using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Domain.Tokens;
using KaizalaEmulator.Domain.Webhooks;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Api.Rights;

/// <summary>A fresh world for one call of the table: a public group with all it takes, and a caller of some standing.</summary>
internal sealed class RightsScene : IAsyncDisposable
{
    private readonly KaizalaServer _kaizala;
    private readonly User _admin;
    private readonly User _caller;
    private readonly Group _group;
    private readonly Group _other;
    private readonly Dictionary<string, string> _names;

    private RightsScene(KaizalaServer kaizala, Standing standing)
    {
        _kaizala = kaizala;
        _admin = kaizala.Person("+911000000001");
        _caller = kaizala.Person("+911000000003");
        var member = kaizala.Person("+911000000002");
        var child = kaizala.Plant("Child");
        // All know the other group, so that it can be linked, and a group token of an outsider is one of it.
        _other = kaizala.Plant("Other").With(Role.Admin, _caller);
        _group = kaizala.Plant("Scene", GroupType.ConnectGroup, standing.OfOrganisation)
            .With(Role.Admin, _admin).With(Role.Member, member).Above(child);
        if (standing.Role is { } role)
            _group.With(role, _caller);
        _names = new()
        {
            ["groupId"] = _group.Id.Text,
            ["otherGroupId"] = _other.Id.Text,
            ["subGroupId"] = child.Id.Text,
            ["memberId"] = member.Id.Text,
            ["referenceId"] = kaizala.Say(_group, _admin, "To all", toAll: true).Id.ToString(),
            ["webhookId"] = OwnWebhook(CallerOf(standing)),
        };
    }

    public static async Task<RightsScene> StartAsync(Standing standing, Permissions permissions)
    {
        var kaizala = await KaizalaServer.StartAsync($$"""
            {"connectors":[{"name":"Tool","permissions":"all"},{"name":"Asked","permissions":{{Names(permissions)}}}],
             "users":[{"mobileNumber":"+911000000009","role":"tenantAdmin"}]}
            """);
        return new RightsScene(kaizala, standing);
    }

    /// <summary>A text with what stands in braces filled in; actions and bots are made when they are asked for.</summary>
    public async Task<string> FillAsync(string text)
    {
        if (text.Contains("{actionId}", StringComparison.Ordinal))
            await MakeAsync("actionId", _admin, $"v1/groups/{_group.Id}/actions", "actionId",
                """{"actionType":"Survey","sendToAllSubscribers":true,"actionBody":{"title":"Lunch","questions":[{"title":"Soup?","type":"Text"}]}}""");
        if (text.Contains("{botId}", StringComparison.Ordinal))
            await MakeAsync("botId", _caller, "v1/bot", "botUserId", """{"name":"Helper"}""");
        return _names.Aggregate(text, (filled, name) => filled.Replace($"{{{name.Key}}}", name.Value, StringComparison.Ordinal));
    }

    /// <summary>The client of the standing, through the connector with the permissions in question.</summary>
    public HttpClient Client(Standing standing)
    {
        var caller = CallerOf(standing);
        return _kaizala.As(caller.User, caller.Kind, caller.Group is { } group ? _kaizala.World.Groups.Find(group) : null, caller.Connector);
    }

    public ValueTask DisposeAsync() => _kaizala.DisposeAsync();

    private Caller CallerOf(Standing standing)
    {
        var connector = _kaizala.World.Connectors.All.Single(found => found.Name == "Asked");
        var group = standing.Token != TokenKind.Group ? null : standing.Place == Place.Admin ? _group : _other;
        return new Caller(connector, _caller, standing.Token, group?.Id);
    }

    private string OwnWebhook(Caller caller)
    {
        var draft = new WebhookDraft
        {
            ObjectId = "com.contoso.visit",
            ObjectType = "ActionPackage",
            EventTypes = ["ActionCreated"],
            CallBackUrl = "http://receiver.test/",
        };
        lock (_kaizala.World.Gate)
            return _kaizala.World.Webhooks.Add(caller, id: null, draft).Value!.Id.Text;
    }

    /// <summary>Makes what a call is about, through the connector that may do everything.</summary>
    private async Task MakeAsync(string name, User person, string path, string field, string body)
    {
        if (_names.ContainsKey(name))
            return;
        using var http = _kaizala.As(person);
        _names[name] = (await http.PostJson(path, body)).ShouldBeOk()[field].GetString()!;
    }

    private static string Names(Permissions permissions) =>
        $"[{string.Join(',', PermissionNames.Of(permissions).Select(name => $"\"{name}\""))}]";
}
