using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace KaizalaEmulator.Contracts.Tests.Kit;

/// <summary>A deployment that knows one person, with an access token that nobody may see.</summary>
internal sealed class SmallService : IDisposable
{
    public const string Token = "secret-access-token-0308";

    /// <summary>Plays against it: a token is taken, and a person asked for.</summary>
    public const string Collection = """
        {"info":{"name":"Small","schema":"https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},"item":[{"name":"Tenancy","item":[
          {"name":"Sign in","request":{"method":"POST","url":"{{api-root}}/v1/loginWithPinAndApplicationId","header":[],"body":{"mode":"raw","raw":"{\"pin\":\"4711\",\"applicationSecret\":\"{{application-secret}}\"}"}},
           "event":[{"listen":"test","script":{"exec":["pm.environment.set('access-token', pm.response.json().refreshToken); pm.test('has a token', () => pm.expect(pm.response.json().refreshToken).to.be.a('string'));"]}}]},
          {"name":"Who am I","request":{"method":"GET","url":"{{api-root}}/v1/users/me?code=code-0308-0308","header":[{"key":"accessToken","value":"{{access-token}}"}]},
           "event":[{"listen":"test","script":{"exec":["pm.test('the name <b>is</b> there', () => pm.expect(pm.response.json().name).to.equal('Field Admin'));"]}}]}]}]}
        """;

    public const string Environment = """
        {"name":"small","values":[{"key":"api-root","value":""},{"key":"application-secret","value":"SECRET0308"},{"key":"access-token","value":""}]}
        """;

    private readonly WireMockServer _server = WireMockServer.Start();

    public SmallService(string name = "Field Admin", string? id = "00000308-0000-4000-8000-0000000000a1")
    {
        _server.Given(Request.Create().WithPath("/v1/loginWithPinAndApplicationId").UsingPost())
            .RespondWith(Json($$"""{"refreshToken":"{{Token}}","grantedScope":"groupinfo.read","refreshTokenExpiry":1799136000000,"endpointUrl":"http://127.0.0.1/","echo":"<script>alert({{Token}})</script>"}"""));
        _server.Given(Request.Create().WithPath("/v1/users/me").UsingGet())
            .RespondWith(Json($$"""{"id":"{{id}}","name":"{{name}}","phoneNumber":"+919910870005","pictureUrl":""}"""));
    }

    public string ApiRoot => $"http://127.0.0.1:{_server.Port}";

    public void Dispose() => _server.Dispose();

    private static IResponseBuilder Json(string body) => Response.Create().WithStatusCode(200)
        .WithHeader("Content-Type", "application/json; charset=utf-8").WithHeader("Access-Control-Allow-Origin", "*").WithBody(body);
}
