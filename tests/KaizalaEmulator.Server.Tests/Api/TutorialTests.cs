using System.Text.Json;
using KaizalaEmulator.Server.Tests.Kit;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Api;

/// <summary>The published tutorial, from PIN to message, with the bodies and joins its readers really sent.</summary>
public sealed class TutorialTests
{
    private sealed record Style(string? ContentType, string Pin, string Login, string Group, string Message, string Join);

    private static readonly Dictionary<string, Style> _styles = new()
    {
        ["as published"] = new("application/json",
            """{"mobileNumber":"+919910870005", applicationId:"APP"}""",
            """{"mobileNumber":"+919910870005", applicationId:"APP", "pin":8876}""",
            """{name:"Kaizala Test group", welcomeMessage:"Welcome to this group", members:["+911199999999"], groupType:"Group"}""",
            "{message:\"Hello\"}\r\n",
            "/v1/"),
        ["Python's str(dict)"] = new("application/json",
            "{'mobileNumber': '+919910870005', 'applicationId': 'APP'}",
            "{'mobileNumber': '+919910870005', 'applicationId': 'APP', 'pin': 8876}",
            "{'name': 'Kaizala Test group', 'welcomeMessage': '', 'members': ['+911199999999']}",
            "{'message': 'Hello'}",
            "v1/"),
        ["JSON as a form"] = new("application/x-www-form-urlencoded",
            """{"mobileNumber":"+919910870005","applicationId":"APP"}""",
            """{"mobileNumber":"+919910870005","applicationId":"APP","pin":"8876"}""",
            """{"Name":"Kaizala Test group","WelcomeMessage":"Hi","Members":["+911199999999"],"GroupType":"GROUP",}""",
            """{"Message":"Hello","subscribers":null}""",
            "v1/"),
        ["no content type, no version"] = new(null,
            "\uFEFF{mobileNumber:'+91 (99108) 70005',applicationId:'APP'}",
            "{MOBILENUMBER:'+919910870005',applicationid:'APP',Pin:'8876' /* demo */}",
            "{name:'Kaizala Test group',welcomemessage:'two\nlines',memberUserIds:[1],members:'+911199999999'}",
            "{message:'Hello',sendToAllSubscribers:'false',subscribers:[]}",
            ""),
    };

    public static TheoryData<string, bool> Styles => [.. _styles.Keys.SelectMany(style => new[] { (style, false), (style, true) })];

    [Theory]
    [MemberData(nameof(Styles))]
    public async Task The_published_sequence_sends_a_message(string name, bool onSocket)
    {
        var style = _styles[name];
        await using var kaizala = onSocket ? await KaizalaServer.OnSocketAsync() : await KaizalaServer.StartAsync();
        using var http = kaizala.CreateAnonymousClient();
        var id = kaizala.Connector.ApplicationId;
        Task<Reply> Post(string path, string body, params (string, string)[] headers) =>
            http.Ask("POST", path, body.Replace("APP", id, StringComparison.Ordinal), style.ContentType, headers);

        (await Post("/v1/generatePin", style.Pin)).ShouldBeOk().Text.Should().Be("{}");
        var login = (await Post("/v1/loginWithPinAndApplicationId", style.Login)).ShouldBeOk();
        var access = (await http.Get(
            login["endpointUrl"] + "v1/accessToken",
            ("applicationid", id),
            ("applicationsecret", kaizala.Connector.Secret),
            ("refreshtoken", login["refreshToken"]))).ShouldBeOk();
        var endpoint = access["endpointUrl"];
        var token = ("accesstoken", access["accessToken"]);

        var group = (await Post(endpoint + style.Join + "groups", style.Group, token)).ShouldBeOk();
        var message = (await Post($"{endpoint}{style.Join}groups/{group["groupId"]}/messages", style.Message, token)).ShouldBeOk();

        endpoint.Should().EndWith("/");
        group["groupName"].Should().Be("Kaizala Test group");
        group.Json.GetProperty("membersAdded").GetBoolean().Should().BeTrue();
        Guid.TryParseExact(message["referenceId"], "D", out _).Should().BeTrue();
        var sent = kaizala.World.Groups.All.Single(found => found.Id.Text == group["groupId"]);
        sent.Messages.Single().Text.Should().Be("Hello");
        sent.Members.Should().HaveCount(2);
    }

    [Fact]
    public async Task The_answers_have_the_fields_that_clients_read()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        kaizala.Clock.Freeze();
        await kaizala.AskForPin(SignIns.Admin);

        var login = (await kaizala.LogIn(SignIns.Admin, SignIns.SeededPin)).ShouldBeOk();
        var access = (await kaizala.AccessTokenCall(login["refreshToken"])).ShouldBeOk();

        Names(login).Should().Equal("refreshToken", "grantedScope", "refreshTokenExpiry", "endpointUrl");
        Names(access).Should().Equal("accessToken", "endpointUrl", "accessTokenExpiry", "refreshToken", "scope");
        var now = kaizala.Clock.Now;
        login.Json.GetProperty("refreshTokenExpiry").GetInt64().Should().Be(now.AddDays(365).ToUnixTimeMilliseconds());
        access.Json.GetProperty("accessTokenExpiry").GetRawText().Should().HaveLength(13)
            .And.Be($"{now.AddHours(24).ToUnixTimeMilliseconds()}");
        access.Json.GetProperty("refreshToken").ValueKind.Should().Be(JsonValueKind.Null);
        access["endpointUrl"].Should().Be("http://kms1.kaizala.test/").And.Be(login["endpointUrl"]);
    }

    [Fact]
    public async Task A_world_may_leave_the_slash_of_the_endpoint_url_off()
    {
        await using var kaizala = await KaizalaServer.StartAsync(
            """{"settings":{"endpointUrlSlash":false},"connectors":[{}],"users":[{"mobileNumber":"+919910870005","role":"tenantAdmin","endpoint":"kms2"}]}""");

        (await kaizala.AccessTokenCall(kaizala.RefreshToken)).ShouldBeOk()["endpointUrl"].Should().Be("http://kms2.kaizala.test");
    }

    private static IEnumerable<string> Names(Reply reply) => reply.Json.EnumerateObject().Select(member => member.Name);
}
