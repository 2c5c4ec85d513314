using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.RegularExpressions;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Time;

/// <summary>Nothing keeps a second clock: in a world that lives in 2001 to 2005 no time stamp is from today.</summary>
public partial class OneClockTests
{
    private const string Seed = """
        {"now":"2001-01-01T00:00:00Z","connectors":[{"name":"C"}],
         "users":[{"mobileNumber":"+919910870005","provisioned":true,"pin":"8876","role":"tenantAdmin"}]}
        """;

    [Fact]
    public async Task After_years_of_the_world_every_time_stamp_is_the_worlds()
    {
        await using var kaizala = await KaizalaServer.StartAsync(Seed);
        kaizala.Clock.Advance(TimeSpan.FromDays(3 * 365));
        var seen = new StringBuilder();

        await SignInAsync(kaizala, seen);
        await UseAsync(kaizala, seen);
        foreach (var path in new[] { "/clock", "/pins", "/tokens", "/requests", "/users", "/throttle", "/faults" })
            await NoteAsync(await kaizala.TryControlAsync("GET", path), seen);
        using var page = await kaizala.CreateAnonymousClient().GetAsync(new Uri(kaizala.ApiRoot, $"_emulator/clock?world={kaizala.World.Name}"));
        await NoteAsync(page, seen);

        var years = YearsIn(seen.ToString()).ToList();
        years.Should().HaveCountGreaterThan(30).And.OnlyContain(year => year >= 2001 && year <= 2005).And.Contain(2004);
    }

    private static async Task SignInAsync(KaizalaServer kaizala, StringBuilder seen)
    {
        using var http = kaizala.CreateAnonymousClient();
        var application = new { mobileNumber = ControlKit.Admin, applicationId = kaizala.Connector.ApplicationId, pin = "8876" };
        await NoteAsync(await http.PostAsJsonAsync("v1/generatePin", application), seen);
        await NoteAsync(await kaizala.TryControlAsync("GET", "/pins"), seen);
        using var login = await http.PostAsJsonAsync("v1/loginWithPinAndApplicationId", application);
        await NoteAsync(login, seen);
        await NoteAsync(await kaizala.AccessTokenAsync((await login.JsonAsync()).Text("refreshToken")), seen);
    }

    private static async Task UseAsync(KaizalaServer kaizala, StringBuilder seen)
    {
        using var http = kaizala.CreateClient(kaizala.AccessTokenOf(ControlKit.Admin));
        var group = kaizala.AddGroup("Night shift");
        await NoteAsync(await http.PostAsJsonAsync($"v1/groups/{group.Id}/messages", new { message = "Hello" }), seen);
        await NoteAsync(await http.GetAsync("v1/groups"), seen);
        await NoteAsync(await http.GetAsync("v1/nothing"), seen);
        seen.AppendLine(group.Messages.First().SentAt.ToString("O", CultureInfo.InvariantCulture));
    }

    private static async Task NoteAsync(HttpResponseMessage answer, StringBuilder seen)
    {
        answer.Headers.Date.Should().NotBeNull();
        seen.AppendLine(answer.Headers.Date!.Value.ToString("O", CultureInfo.InvariantCulture));
        seen.AppendLine(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>ISO times, epochs in seconds and milliseconds, and those within tokens.</summary>
    private static IEnumerable<int> YearsIn(string text)
    {
        foreach (Match token in Token().Matches(text))
            text += Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(token.Groups[1].ValueSpan));
        foreach (Match time in IsoYear().Matches(text))
            yield return int.Parse(time.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        foreach (Match epoch in Epoch().Matches(text))
        {
            var number = long.Parse(epoch.ValueSpan, CultureInfo.InvariantCulture);
            yield return (epoch.Length == 10 ? DateTimeOffset.FromUnixTimeSeconds(number) : DateTimeOffset.FromUnixTimeMilliseconds(number)).Year;
        }
    }

    [GeneratedRegex(@"eyJ[\w-]+\.(eyJ[\w-]+)\.")]
    private static partial Regex Token();

    [GeneratedRegex(@"\b(\d{4})-\d\d-\d\dT\d\d:")]
    private static partial Regex IsoYear();

    [GeneratedRegex(@"(?<=[: ])1\d{9}(\d{3})?(?=[,}\s])")]
    private static partial Regex Epoch();
}
