using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Api.OAuth;

/// <summary>Steps that several tests of signing in take.</summary>
internal static class SignInKit
{
    public const string Number = "+911199999999";
    public const string Pin = "8876";
    public const string Callback = "http://localhost:5000/signed-in";

    public static Browser OpenBrowser(this KaizalaServer kaizala) => new(kaizala.CreateAnonymousClient());

    /// <summary>Signs a person in, and returns where the browser is sent.</summary>
    public static async Task<BrowserPage> SignInAsync(
        this KaizalaServer kaizala, string redirectUri = Callback, string? state = null, string number = Number)
    {
        using var browser = kaizala.OpenBrowser();
        var first = await browser.AuthorizeAsync(kaizala.Connector.ApplicationId, redirectUri, state);
        var second = await browser.PressAsync(first, "Send PIN", ("mobileNumber", number));
        return await browser.PressAsync(second, "Sign in", ("pin", Pin));
    }

    public static async Task<string> GetCodeAsync(this KaizalaServer kaizala) => (await kaizala.SignInAsync()).Carried["code"];

    public static async Task<ApiAnswer> TradeAsync(this KaizalaServer kaizala, params (string Name, string Value)[] fields)
    {
        using var http = kaizala.CreateAnonymousClient();
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await ApiAnswer.OfAsync(await http.PostAsync("api/oauth/token", content));
    }

    public static Task<ApiAnswer> TradeAsync(this KaizalaServer kaizala, string code) => kaizala.TradeAsync(
        ("client_id", kaizala.Connector.ApplicationId), ("client_secret", kaizala.Connector.Secret), ("code", code));
}
