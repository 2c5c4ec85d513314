using System.Text.Json;
using KaizalaEmulator.Server.Tests.Api;
using KaizalaEmulator.Server.Tests.Kit;

namespace KaizalaEmulator.Server.Tests.Webhooks;

/// <summary>Subscribing, listing, changing and deleting.</summary>
public sealed class SubscribingTests
{
    [Fact]
    public async Task A_webhook_is_listed_under_both_spellings()
    {
        await using var scene = await Scene.StartAsync();
        var now = scene.Kaizala.Clock.Now;
        var id = (await scene.Client.PostJson("v1/webhook", $$"""
            {objectId:'{{SignIns.Team}}@1',ObjectType:'group',eventTypes:['memberadded','TEXTMESSAGECREATED'],
             callBackUrl:'{{scene.Url}}?a=b',callBackToken:'t',callBackContext:{"deep":[1,null,2.50]},validity:'4102444800000'}
            """)).ShouldBeOk()["webhookId"].GetString();

        var listed = (await scene.Client.GetJson($"v1/webhook?objectId={SignIns.Team}&objectType=GROUP")).ShouldBeOk()["webhooks"];

        var row = listed.EnumerateArray().Should().ContainSingle().Subject;
        row.EnumerateObject().Select(field => field.Name).Should().Equal(
            "id", "objectId", "objectType", "events", "filters", "callBackUrl", "callbackUrl", "callBackToken", "callbackToken",
            "callBackContext", "callbackContext", "ts", "validity", "active");
        row.GetProperty("id").GetString().Should().Be(id);
        row.GetProperty("objectId").GetString().Should().Be(SignIns.Team, "ids are written plain");
        row.GetProperty("events").EnumerateArray().Select(name => name.GetString()).Should().Equal("MemberAdded", "TextMessageCreated");
        row.GetProperty("callBackUrl").GetString().Should().Be($"{scene.Url}?a=b").And.Be(row.GetProperty("callbackUrl").GetString());
        row.GetProperty("callbackContext").GetRawText().Should().Be("""{"deep":[1,null,2.50]}""");
        row.GetProperty("ts").GetInt64().Should().Be(now.ToUnixTimeMilliseconds());
        row.GetProperty("validity").GetInt64().Should().Be(4102444800000);
        row.GetProperty("active").GetBoolean().Should().BeTrue();
    }

    [Theory]
    [InlineData("""{"objectType":"Tenant"}""", "objectType", "Group, Action, ActionPackage")]
    [InlineData("""{"objectId":""}""", "objectId")]
    [InlineData("""{"eventTypes":["TextMessageSent"]}""", "eventTypes[0]", "TextMessageCreated", "UserJoined")]
    [InlineData("""{"eventTypes":[]}""", "eventTypes", "at least one")]
    [InlineData("""{"callBackUrl":"nowhere"}""", "callBackUrl", "http")]
    [InlineData("""{"callBackUrl":"file:///etc/passwd"}""", "callBackUrl", "http")]
    [InlineData("""{"validity":1000}""", "validity", "after")]
    [InlineData("""{"validity":1e300}""", "validity", "epoch")]
    public async Task What_is_wrong_is_named_and_nothing_is_made(string wrong, params string[] parts)
    {
        await using var scene = await Scene.StartAsync();
        var body = new Dictionary<string, object>
        {
            ["objectId"] = SignIns.Team,
            ["objectType"] = "Group",
            ["eventTypes"] = new[] { "MemberAdded" },
            ["callBackUrl"] = scene.Url,
        };
        foreach (var field in JsonDocument.Parse(wrong).RootElement.EnumerateObject())
            body[field.Name] = field.Value;

        (await scene.Client.PostJson("v1/webhook", body)).ShouldBeBad(parts);

        (await scene.Client.GetJson("v1/webhook")).ShouldBeOk()["webhooks"].GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task Objects_that_the_caller_does_not_see_are_unknown()
    {
        await using var scene = await Scene.StartAsync();
        using var worker = scene.Kaizala.CreateClient(scene.Kaizala.AccessTokenOf("+911000000077"));
        object Draft(string type, string id) =>
            new { objectId = id, objectType = type, eventTypes = new[] { "SurveyResponse" }, callBackUrl = scene.Url };

        (await worker.PostJson("v1/webhook", Draft("Group", SignIns.Team))).ShouldBeUnknown(SignIns.Team);
        (await worker.PostJson("v1/webhook", Draft("Action", "00000308-0000-4000-8000-0000000000b1"))).ShouldBeUnknown("0000000000b1");
        (await scene.Client.PostJson("v1/webhook", Draft("Action", "not an id"))).ShouldBeUnknown("not an id");
        (await scene.Client.GetJson("v1/webhook?objectId=nope&objectType=Group")).ShouldBeUnknown("nope");
    }

    [Fact]
    public async Task A_webhook_of_another_person_or_connector_is_unknown()
    {
        await using var scene = await Scene.StartAsync();
        var id = await scene.SubscribeAsync();
        using var member = scene.Kaizala.CreateClient(scene.Kaizala.AccessTokenOf(SignIns.Member));

        (await member.GetJson("v1/webhook")).ShouldBeOk()["webhooks"].GetArrayLength().Should().Be(0);
        (await member.PutJson($"v1/webhook/{id}", """{"Active":false}""")).ShouldBeUnknown(id);
        (await member.DeleteJson($"v1/webhook/{id}")).ShouldBeUnknown(id);
        (await scene.IsActiveAsync(id)).Should().BeTrue();
    }

    [Theory]
    [InlineData("v1/webhook/{0}")]
    [InlineData("v1/webhook?webhookId={0}")]
    public async Task Deleting_by_path_or_query_ends_it(string path)
    {
        await using var scene = await Scene.StartAsync();
        var id = await scene.SubscribeAsync();

        (await scene.Client.DeleteJson(string.Format(null, path, id))).ShouldBeOk()["result"].GetBoolean().Should().BeTrue();

        (await scene.Client.DeleteJson(string.Format(null, path, id))).ShouldBeUnknown(id);
        await scene.TellAsync("nobody hears");
        scene.Received.Should().BeEmpty();
        (await scene.Client.DeleteJson("v1/webhook")).ShouldBeBad("webhookId");
    }

    [Fact]
    public async Task A_change_keeps_what_it_does_not_name()
    {
        await using var scene = await Scene.StartAsync();
        var id = await scene.SubscribeAsync();

        (await scene.Client.PutJson($"v1/webhook/{id}", """{"eventTypes":["MemberAdded"],"callBackToken":"new"}""")).ShouldBeOk()["webhookId"]
            .GetString().Should().Be(id);

        var listed = await scene.ListedAsync(id);
        listed.GetProperty("events")[0].GetString().Should().Be("MemberAdded");
        listed.GetProperty("callBackToken").GetString().Should().Be("new");
        listed.GetProperty("callBackUrl").GetString().Should().Be(scene.Url);
        await scene.TellAsync("not asked for");
        scene.Received.Should().BeEmpty();
    }

    [Fact]
    public async Task Switched_off_it_hears_nothing_until_it_is_switched_on()
    {
        await using var scene = await Scene.StartAsync();
        var id = await scene.SubscribeAsync();
        (await scene.Client.PutJson($"v1/webhook/{id}", """{"Active":"false"}""")).ShouldBeOk();
        await scene.TellAsync("while off");

        (await scene.Client.PutJson($"v1/webhook/{id}", """{"Active":true}""")).ShouldBeOk();
        await scene.TellAsync("on again");

        scene.Texts.Should().Equal("on again");
    }

    [Fact]
    public async Task Past_its_validity_it_delivers_nothing_and_is_listed_as_not_active()
    {
        await using var scene = await Scene.StartAsync();
        var id = await scene.SubscribeAsync();
        (await scene.Client.PutJson($"v1/webhook/{id}", new { validity = scene.Kaizala.Clock.Now.AddHours(2).ToUnixTimeMilliseconds() })).ShouldBeOk();

        var fired = scene.Kaizala.Clock.Advance(TimeSpan.FromHours(3)).Fired;

        fired.Should().ContainSingle(one => one.Kind == "webhookExpired").Which.Id.Should().Be(id);
        await scene.TellAsync("too late");
        scene.Received.Should().BeEmpty();
        (await scene.IsActiveAsync(id)).Should().BeFalse();
        (await scene.Client.PutJson($"v1/webhook/{id}", new { validity = scene.Kaizala.Clock.Now.AddHours(2).ToUnixTimeMilliseconds() })).ShouldBeOk();
        await scene.TellAsync("prolonged");
        scene.Texts.Should().Equal("prolonged");
    }

    [Fact]
    public async Task Webhooks_end_with_the_connector_that_made_them()
    {
        await using var scene = await Scene.StartAsync();
        var id = await scene.SubscribeAsync();

        (await scene.Portal.Delete($"connectors/{scene.Kaizala.Connector.ApplicationId}")).ShouldBeOk();

        (await scene.Portal.Get("webhooks")).ShouldBeOk().Json.GetProperty("webhooks").GetArrayLength().Should().Be(0);
        (await scene.Portal.Post($"webhooks/{id}/trigger", "{}")).Status.Should().Be(404);
    }

    [Fact]
    public async Task A_package_is_heard_of_in_every_group_its_owner_sees_and_in_no_other()
    {
        await using var scene = await Scene.StartAsync();
        using var member = scene.Kaizala.CreateClient(scene.Kaizala.AccessTokenOf(SignIns.Member));
        var own = scene.Kaizala.AddGroup("Seen", SignIns.Member);
        var other = scene.Kaizala.AddGroup("Unseen");
        (await member.PostJson("v1/webhook", new
        {
            objectId = "com.contoso.visit",
            objectType = "ActionPackage",
            eventTypes = new[] { "ActionCreated" },
            callBackUrl = scene.Url,
        })).ShouldBeOk();

        foreach (var group in new[] { own, other })
            (await scene.Client.PostJson($"v1/groups/{group.Id}/actions", """{"id":"com.contoso.visit.3","actionBody":{"title":"Visit"}}""")).ShouldBeOk();
        await scene.Kaizala.Deliveries.IdleAsync();

        scene.Received.Should().ContainSingle().Which.GetProperty("groupId").GetString().Should().Be(own.Id.Text);
    }
}
