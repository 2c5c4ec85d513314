using System.Text;
using CsCheck;
using KaizalaEmulator.Server.Tests.Kit;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Http;

/// <summary>Whatever is sent: never a failure of ours, never a hang, never a changed world after a refusal.</summary>
public sealed class FuzzTests
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    private static readonly Gen<string> _words = Gen.OneOfConst(
        "v1", "V1", "groups", "members", "messages", "subGroups", "generatePin", "loginWithPinAndApplicationId", "accessToken",
        SignIns.Team, SignIns.News, SignIns.Team + "@1", SignIns.Team + "%401", "03080308-0000-4000-8000-0000000000a2", "nobody",
        "", "%20", "%2B91", "%2F", "%25", "é", "😀", ".", "~", "*", "{groupId}", "_emulator", "a?b=c&world=x", "a#b");

    private static readonly Gen<string> _path = Gen.OneOf(
        Gen.OneOfConst(
            "/v1/groups", "/v1/generatePin", "/v1/loginWithPinAndApplicationId", "/v1/accessToken", "/v1/groups/" + SignIns.Team,
            $"/v1/groups/{SignIns.Team}/members", $"/v1/groups/{SignIns.Team}/messages", $"/v1/groups/{SignIns.News}/messages",
            $"/v1/groups/{SignIns.Team}/members/03080308-0000-4000-8000-0000000000a2"),
        _words.List[0, 7].Select(words => "/" + string.Join('/', words)),
        Gen.String[Gen.Char[' ', '\u2FFF'], 0, 30].Select(text => "/v1/" + Uri.EscapeDataString(text)));

    private static readonly Gen<string> _method = Gen.Frequency(
        (6, Gen.OneOfConst("POST", "PUT")), (4, Gen.OneOfConst("GET", "DELETE")),
        (1, Gen.OneOfConst("HEAD", "OPTIONS", "PATCH", "TRACE", "FOO", "get")));

    private static readonly Gen<string> _value = Gen.OneOf(
        Gen.OneOfConst(
            "null", "true", "'true'", "0", "-1", "1e400", "8876", "'8876'", "''", "' '", "[]", "[null]", "{}", "[[[]]]", "''''", "\"\\u0000\"",
            "['+911199999999']", "['+4915112345678','x']", "'+919910870005'", "'ConnectGroup'", "'Admin'", "'Member'", "new Date(1)", "undefined",
            "99999999999999999999", "'😀'", "\"\\ud83d\\ude00\"", "\"\\ud83d\"", "/* c */ 'x'", "0x10", "NaN"),
        Gen.String[0, 20].Select(text => System.Text.Json.JsonSerializer.Serialize(text)),
        Gen.Int[0, 5000].Select(length => $"'{new string('m', length)}'"));

    private static readonly Gen<string> _json = Gen.Select(
        Gen.OneOfConst(
            "mobileNumber", "applicationId", "applicationSecret", "pin", "name", "welcomeMessage", "members", "groupType", "role",
            "message", "subscribers", "sendToAllSubscribers", "replyToReferenceId", "MESSAGE", "'name'", "\"a b\""),
        _value, (name, value) => $"{name}:{value}").List[0, 6].Select(members => "{" + string.Join(',', members) + "}");

    private static readonly Gen<byte[]> _body = Gen.OneOf(
        _json.Select(Encoding.UTF8.GetBytes),
        Gen.Select(_json, Gen.Int[0, 10_000], Gen.Byte, Damaged),
        Gen.Byte.Array[0, 80],
        Gen.Int[60, 70].Select(depth => Encoding.UTF8.GetBytes("{message:" + new string('[', depth))));

    /// <summary>Token, secret and id headers: real ones (T, R, A, S), nonsense, or none (-).</summary>
    private static readonly Gen<string[]> _headers = Gen.OneOf(
        Gen.Const(new[] { "T", "-", "-", "-" }),
        Gen.Const(new[] { "-", "R", "A", "S" }),
        Gen.OneOf(Gen.OneOfConst("-", "T", "R", "A", "S", "", " ", "x", "a.b.c"), Gen.String[Gen.Char[' ', '~'], 0, 40]).Array[4]);

    private static readonly Gen<string?> _type = Gen.OneOfConst(null, "application/json", "text/plain", "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x", "application/json; charset=utf-16", "nonsense", "");

    private static readonly Gen<(string Method, string Path, byte[] Body, string[] Headers, string? Type)> _call =
        Gen.Select(_method, _path, _body, _headers, _type);

    [Theory]
    [InlineData(false, 2_500)]
    [InlineData(true, 400)]
    public async Task No_call_makes_us_fail_or_hang_and_no_refusal_changes_the_world(bool onSocket, int calls)
    {
        await using var kaizala = onSocket ? await KaizalaServer.OnSocketAsync() : await KaizalaServer.StartAsync();
        using var http = kaizala.CreateAnonymousClient();
        http.Timeout = _patience;
        var refused = 0;

        await _call.SampleAsync(async call =>
        {
            var before = WorldSnapshot.Of(kaizala.World);
            var reply = await Send(kaizala, http, call);
            reply.Status.Should().BeLessThan(500);
            if (reply.Status < 400)
                return;
            refused++;
            if (WorldSnapshot.Of(kaizala.World) is var after && after != before)
                after.Should().Be(before, "{0} {1} answered {2}", call.Method, call.Path, reply.Text);
            if (call.Method != "HEAD")
                reply.ShouldBeError(reply.Status, reply["errorCode"], reply["errorCategoryKey"], "?*");
        }, iter: calls, threads: 1);

        refused.Should().BeInRange(calls / 2, calls - 1, "a fuzzer that is never or always refused tests nothing");
    }

    private static Task<Reply> Send(
        KaizalaServer kaizala, HttpClient http, (string Method, string Path, byte[] Body, string[] Headers, string? Type) call)
    {
        string[] names = ["accessToken", "refreshToken", "applicationId", "applicationSecret"];
        var headers = names.Zip(call.Headers).Where(pair => pair.Second != "-").Select(pair => (pair.First, pair.Second switch
        {
            "T" => kaizala.AccessToken,
            "R" => kaizala.RefreshToken,
            "A" => kaizala.Connector.ApplicationId,
            "S" => kaizala.Connector.Secret,
            _ => pair.Second,
        }));
        var carriesBody = call.Method is "POST" or "PUT" or "DELETE" or "PATCH";
        return http.Ask(call.Method, call.Path, carriesBody ? call.Body : null, call.Type, [.. headers]);
    }

    private static byte[] Damaged(string json, int at, byte with)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        bytes[at % bytes.Length] = with;
        return bytes;
    }
}
