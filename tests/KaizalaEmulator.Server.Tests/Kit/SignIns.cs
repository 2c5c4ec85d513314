using System.Text.Json;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Kit;

/// <summary>The sign-in calls, as a client of a test's connector makes them.</summary>
internal static class SignIns
{
    public const string Admin = "+919910870005";
    public const string Member = "+911199999999";
    public const string Subscriber = "+91109999999";
    public const string Worker = "+911099999999";
    public const string SeededPin = "8876";
    public const string Team = "00000308-0000-4000-8000-000000000001";
    public const string News = "00000308-0000-4000-8000-000000000002";
    public const string Operations = "00000308-0000-4000-8000-000000000003";
    public const string North = "00000308-0000-4000-8000-000000000004";
    public const string South = "00000308-0000-4000-8000-000000000005";

    public static Task<Reply> AskForPin(this KaizalaServer kaizala, string number) =>
        kaizala.Anonymously("/v1/generatePin", new { mobileNumber = number, applicationId = kaizala.Connector.ApplicationId });

    public static Task<Reply> LogIn(this KaizalaServer kaizala, string number, string pin) =>
        kaizala.Anonymously(
            "/v1/loginWithPinAndApplicationId",
            new { mobileNumber = number, applicationId = kaizala.Connector.ApplicationId, pin });

    /// <summary>A refresh token got by PIN.</summary>
    public static async Task<string> SignIn(this KaizalaServer kaizala, string number)
    {
        (await kaizala.AskForPin(number)).ShouldBeOk();
        return (await kaizala.LogIn(number, kaizala.PinOf(number))).ShouldBeOk()["refreshToken"];
    }

    /// <summary>The PIN on its way to that phone.</summary>
    public static string PinOf(this KaizalaServer kaizala, string number)
    {
        lock (kaizala.World.Gate)
            return kaizala.World.Pins.Outstanding.First(pin => pin.MobileNumber.Text == number).Digits;
    }

    /// <summary>A PIN that is not the one on its way to that phone.</summary>
    public static string WrongPinOf(this KaizalaServer kaizala, string number) => kaizala.PinOf(number) == "1234" ? "4321" : "1234";

    public static async Task<Reply> AccessTokenCall(this KaizalaServer kaizala, string? refreshToken)
    {
        using var http = kaizala.CreateAnonymousClient();
        return await http.Get(
            "/v1/accessToken",
            ("applicationId", kaizala.Connector.ApplicationId),
            ("applicationSecret", kaizala.Connector.Secret),
            ("refreshToken", refreshToken ?? ""));
    }

    /// <summary>What the groups call answers to a token.</summary>
    public static async Task<Reply> GroupsBy(this KaizalaServer kaizala, string accessToken)
    {
        using var http = kaizala.CreateAnonymousClient();
        return await http.Get("/v1/groups", ("accessToken", accessToken));
    }

    /// <summary>A refresh token as the portal's "Generate token" makes it.</summary>
    public static async Task<string> PortalToken(this KaizalaServer kaizala, string kind, string? number, string? group = null)
    {
        using var control = new Portal(kaizala);
        var asked = new { kind, applicationId = kaizala.Connector.ApplicationId, mobileNumber = number, groupId = group };
        return (await control.Post("tokens", JsonSerializer.Serialize(asked))).ShouldBeOk(201)["refreshToken"];
    }

    /// <summary>A client of a portal token.</summary>
    public static async Task<HttpClient> PortalClient(this KaizalaServer kaizala, string kind, string? number, string? group = null)
    {
        var refresh = await kaizala.PortalToken(kind, number, group);
        return kaizala.CreateClient((await kaizala.AccessTokenCall(refresh)).ShouldBeOk()["accessToken"]);
    }

    private static async Task<Reply> Anonymously(this KaizalaServer kaizala, string path, object body)
    {
        using var http = kaizala.CreateAnonymousClient();
        return await http.Post(path, JsonSerializer.Serialize(body));
    }
}
