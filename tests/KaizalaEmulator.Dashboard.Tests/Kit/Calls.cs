namespace KaizalaEmulator.Dashboard.Tests.Kit;

/// <summary>Calls of a program against the emulator that is looked at.</summary>
internal static class Calls
{
    public static string ApplicationId(this Emulator emulator) => emulator.Banner.GetProperty("applicationId").GetString()!;

    /// <summary>The status that trading a refresh token for an access token is answered with.</summary>
    public static Task<int> AccessTokenAsync(this Emulator emulator, string refreshToken, string secret = "KZDEMO0308") =>
        emulator.StatusAsync(HttpMethod.Get, "v1/accessToken", null,
            ("applicationId", emulator.ApplicationId()), ("applicationSecret", secret), ("refreshToken", refreshToken));

    public static async Task<int> StatusAsync(
        this Emulator emulator, HttpMethod method, string path, string? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        if (body is not null)
            request.Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var response = await emulator.Http.SendAsync(request);
        return (int)response.StatusCode;
    }

    /// <summary>Subscribes the emulator's own receiver to the messages of the field team, and yields the webhook's id.</summary>
    public static async Task<string> SubscribeAsync(this Emulator emulator, string receiver = "receiver") =>
        (await emulator.PostAsync("v1/webhook", new
        {
            objectId = Demo.FieldTeam,
            objectType = "Group",
            eventTypes = new[] { "TextMessageCreated" },
            callBackUrl = $"{emulator.Root}_emulator/{receiver}",
        })).GetProperty("webhookId").GetString()!;
}
