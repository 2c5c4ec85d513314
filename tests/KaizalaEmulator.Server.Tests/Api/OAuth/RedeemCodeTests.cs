using System.Net;
using System.Text;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Api.OAuth;

public sealed class RedeemCodeTests
{
    private const string WrongCredentials = "Dont have correct applicationId and secret in header!";

    [Fact]
    public async Task A_code_is_good_for_one_call()
    {
        await using var kaizala = await KaizalaServer.OnSocketAsync();
        var code = await kaizala.GetCodeAsync();

        (await kaizala.TradeAsync(code)).Status.Should().Be(HttpStatusCode.OK);

        (await kaizala.TradeAsync(code)).ShouldBeRefused(HttpStatusCode.Unauthorized, "Unauthenticated", "Code used already");
    }

    [Fact]
    public async Task A_code_expires_after_ten_minutes_of_the_worlds_time()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        kaizala.Clock.Freeze();
        var early = await kaizala.GetCodeAsync();
        var late = await kaizala.GetCodeAsync();

        await kaizala.Clock.AdvanceAsync(TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(1));
        (await kaizala.TradeAsync(early)).Status.Should().Be(HttpStatusCode.OK);
        await kaizala.Clock.AdvanceAsync(TimeSpan.FromSeconds(1));

        (await kaizala.TradeAsync(late)).ShouldBeRefused(HttpStatusCode.Unauthorized, "Unauthenticated", "Code expired at ");
    }

    [Fact]
    public async Task A_code_of_another_connector_says_so()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        var code = await kaizala.GetCodeAsync();
        Domain.Tenancy.Connector other;
        lock (kaizala.World.Gate)
            other = kaizala.World.Connectors.Add(applicationId: null, "OTHERSECRET", "Other").Value!;

        var answer = await kaizala.TradeAsync(("client_id", other.ApplicationId), ("client_secret", other.Secret), ("code", code));

        answer.ShouldBeRefused(HttpStatusCode.Unauthorized, "Unauthenticated", "Code of another connector");
        (await kaizala.TradeAsync(code)).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_code_leads_to_its_world_whatever_connector_is_named_beside_it()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        await using var another = await KaizalaServer.StartAsync();
        var code = await kaizala.GetCodeAsync();

        (await another.TradeAsync(code)).ShouldBeRefused(HttpStatusCode.Unauthorized, "Unauthenticated", WrongCredentials);

        kaizala.Journal.Entries[^1].ErrorCode.Should().Be("Unauthenticated");
        another.Journal.Entries.Should().BeEmpty();
    }

    [Theory]
    [InlineData("client_id")]
    [InlineData("client_secret")]
    [InlineData("code")]
    public async Task A_missing_field_is_named(string missing)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        (string Name, string Value)[] fields =
            [("client_id", kaizala.Connector.ApplicationId), ("client_secret", kaizala.Connector.Secret), ("code", await kaizala.GetCodeAsync())];

        var answer = await kaizala.TradeAsync([.. fields.Where(field => field.Name != missing)]);

        answer.ShouldBeRefused(HttpStatusCode.BadRequest, "InvalidParameters", $"{missing}: expected ");
    }

    [Fact]
    public async Task An_empty_form_names_the_first_field()
    {
        await using var kaizala = await KaizalaServer.StartAsync();

        (await kaizala.TradeAsync()).ShouldBeRefused(HttpStatusCode.BadRequest, "InvalidParameters", "client_id: expected ");
    }

    [Theory]
    [InlineData("unknown", null)]
    [InlineData(null, "wrong")]
    public async Task A_wrong_id_or_secret_is_answered_as_the_service_did(string? id, string? secret)
    {
        await using var kaizala = await KaizalaServer.StartAsync();

        var answer = await kaizala.TradeAsync(
            ("client_id", id ?? kaizala.Connector.ApplicationId),
            ("client_secret", secret ?? kaizala.Connector.Secret),
            ("code", await kaizala.GetCodeAsync()));

        answer.ShouldBeRefused(HttpStatusCode.Unauthorized, "Unauthenticated", WrongCredentials);
    }

    [Fact]
    public async Task An_unknown_code_says_so()
    {
        await using var kaizala = await KaizalaServer.StartAsync();

        (await kaizala.TradeAsync("unknown")).ShouldBeRefused(HttpStatusCode.Unauthorized, "Unauthenticated", "Code unknown");
    }

    [Theory]
    [InlineData("""{"client_id":"$id","client_secret":"$secret","code":"$code"}""", "application/json")]
    [InlineData("""  {'Client_Id':'$id',client_secret:'$secret','CODE':'$code',}""", "application/x-www-form-urlencoded")]
    [InlineData("client_id=$id&client_secret=$secret&code=$code&grant_type=authorization_code&redirect_uri=http%3A%2F%2Fx", "text/plain")]
    [InlineData("client_id=$id&client_secret=$secret&code=old&code=$code", "application/x-www-form-urlencoded")]
    public async Task Json_and_forms_are_taken_whatever_content_type_they_come_with(string body, string contentType)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateAnonymousClient();
        var text = body.Replace("$id", kaizala.Connector.ApplicationId, StringComparison.Ordinal)
            .Replace("$secret", kaizala.Connector.Secret, StringComparison.Ordinal)
            .Replace("$code", await kaizala.GetCodeAsync(), StringComparison.Ordinal);
        using var content = new StringContent(text, Encoding.UTF8, contentType);

        var answer = await ApiAnswer.OfAsync(await http.PostAsync("API//OAuth/Token", content));

        answer.Status.Should().Be(HttpStatusCode.OK, "{0}", answer.Body);
    }

    [Fact]
    public async Task Another_method_names_the_right_one()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateAnonymousClient();

        (await http.GetAnswerAsync("api/oauth/token")).ShouldBeRefused(HttpStatusCode.MethodNotAllowed, "MethodNotAllowed", "POST");
        (await http.GetAnswerAsync("api/oauth/tokens")).Message.Should().Contain("The nearest is POST /api/oauth/token.");
    }
}
