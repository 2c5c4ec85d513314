using System.Text.Json;
using KaizalaEmulator.Server.Journal;
using KaizalaEmulator.Server.Tests.Kit;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Journal;

/// <summary>What the journal shows never holds a token, a secret, a PIN or a code.</summary>
public sealed class SecretsTests
{
    [Theory]
    [InlineData("""{"pin":"8876"}""", """{"pin":"***"}""")]
    [InlineData("""{ "Pin" : 8876, "x":1}""", """{ "Pin" : "***", "x":1}""")]
    [InlineData("{pin:8876}", "{pin:\"***\"}")]
    [InlineData("{'pin': '8876', 'mobileNumber': '+91'}", "{'pin': \"***\", 'mobileNumber': '+91'}")]
    [InlineData("""{"accessToken":"a.b\"c","scope":"x"}""", """{"accessToken":"***","scope":"x"}""")]
    [InlineData("""{"refreshToken":null}""", """{"refreshToken":"***"}""")]
    [InlineData("""{"applicationSecret":"S","applicationId":"A"}""", """{"applicationSecret":"***","applicationId":"A"}""")]
    [InlineData("""{"callBackToken":"t","validationToken":"v"}""", """{"callBackToken":"***","validationToken":"***"}""")]
    [InlineData("""{"accessToken":"cut sho""", """{"accessToken":"***"}""")]
    [InlineData("{'pin':'88\\'76", "{'pin':\"***\"}")]
    [InlineData("{pin:88", "{pin:\"***\"}")]
    [InlineData("{pin /* the one */ : // from the phone\n 8876}", "{pin /* the one */ : // from the phone\n \"***\"}")]
    [InlineData("""{"p\u0069n":"8876"}""", """{"p\u0069n":"***"}""")]
    [InlineData("{pin:['8876','1234'],name:'x'}", "{pin:\"***\",name:'x'}")]
    [InlineData("{pin:{a:['8876'],b:'}'},name:'x'}", "{pin:\"***\",name:'x'}")]
    [InlineData("{data:{answers:[{code:'77'}]}}", "{data:{answers:[{code:\"***\"}]}}")]
    public void A_secret_field_of_a_body_is_masked_however_it_is_written(string body, string shown)
    {
        var masked = Secrets.Text(body);

        // A text that ends in the middle of a value may be closed or not.
        masked.TrimEnd('}').Should().Be(shown.TrimEnd('}'));
    }

    [Theory]
    [InlineData("client_id=A&client_secret=S%2B1&code=77", "client_id=A&client_secret=***&code=***")]
    [InlineData("code=77&pin=8876", "code=***&pin=***")]
    [InlineData("refresh_token=r&x=y", "refresh_token=***&x=y")]
    public void A_secret_field_of_a_form_is_masked(string form, string shown) =>
        Secrets.Text(form).Replace("\"", "", StringComparison.Ordinal).Should().Be(shown);

    [Theory]
    [InlineData("""{"message":"The code: 1234, or pin=5 and \"pin\":\"6\""}""")]
    [InlineData("{message:'accessToken: is what you need'}")]
    [InlineData("""{"errorCode":"InvalidToken","message":"pin: expected text or a number, got an array"}""")]
    [InlineData("""{"zipcode":"1","pinned":true,"tokens":[1],"encode":"x","status":{"code_page":1}}""")]
    [InlineData("plain text about a code")]
    [InlineData("")]
    public void What_is_no_secret_field_is_shown_as_it_is(string body) => Secrets.Text(body).Should().Be(body);

    [Theory]
    [InlineData("?code=77&state=x", "?code=***&state=x")]
    [InlineData("?state=x&Client_Secret=S", "?state=x&Client_Secret=***")]
    [InlineData("?a=b", "?a=b")]
    [InlineData("?c%6Fde=77", "?c%6Fde=***")]
    public void A_secret_parameter_of_a_query_is_masked(string query, string shown) => Secrets.Query(query).Should().Be(shown);

    [Fact]
    public async Task No_secret_of_a_sign_in_is_shown_anywhere()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var portal = new Portal(kaizala);
        using var http = kaizala.CreateAnonymousClient();
        var refresh = await kaizala.SignIn(SignIns.Member);
        var access = (await kaizala.AccessTokenCall(refresh))["accessToken"];
        await http.Ask("GET", "/v1/groups?code=c0de&pin=8876&refresh_token=" + refresh, null, headers:
        [
            ("AccessToken", access), ("Authorization", "Bearer " + access), ("kz-callback-token", "ca11back"), ("Cookie", "c00kie"),
        ]);

        var shown = (await portal.Get("requests")).ShouldBeOk();

        foreach (var secret in new[] { refresh, access, kaizala.Connector.Secret, "8876", "c0de", "ca11back", "c00kie" })
            shown.Text.Should().NotContain(secret);
        shown.Json.GetProperty("requests").GetArrayLength().Should().Be(4);
        var login = shown.Json.GetProperty("requests")[1];
        JsonDocument.Parse(login.GetProperty("responseBody").GetString()!).RootElement.GetProperty("refreshToken").GetString().Should().Be("***");
        login.GetProperty("responseBody").GetString().Should().Contain("grantedScope");
    }

    [Fact]
    public async Task A_secret_that_the_limit_cuts_through_is_masked()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var portal = new Portal(kaizala);
        using var http = kaizala.CreateAnonymousClient();
        var start = $"{{applicationId:'{kaizala.Connector.ApplicationId}',";
        var body = start.PadRight(JournalEntry.BodyLimit - 12) + "pin:'87654321'}";
        await http.Post("/v1/loginWithPinAndApplicationId", body);

        var shown = (await portal.Get("requests")).ShouldBeOk().Json.GetProperty("requests")[0].GetProperty("requestBody").GetString();

        shown.Should().EndWith("pin:\"***\"").And.NotContain("8765");
    }
}
