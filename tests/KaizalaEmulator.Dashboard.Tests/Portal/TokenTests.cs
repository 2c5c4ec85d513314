using KaizalaEmulator.Dashboard.Tests.Kit;

namespace KaizalaEmulator.Dashboard.Tests.Portal;

/// <summary>Tokens, as the portal's "Generate token" made them.</summary>
public sealed class TokenTests(Chromium chromium)
{
    [Theory]
    [InlineData("user", Demo.Member)]
    [InlineData("tenant", Demo.Admin)]
    [InlineData("group", "")]
    public async Task A_token_is_generated_copied_and_works(string kind, string person)
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator, "/portal/tokens");
        await visit.Main.Button("Generate token").ClickAsync();
        await visit.Dialog().Field("Kind").SelectOptionAsync(kind);
        await visit.Dialog().Field("For").SelectOptionAsync(person);
        await visit.Dialog().Button("Generate").ClickAsync();

        await visit.Dialog().Button("Copy the refresh token").ClickAsync();

        var token = await visit.ClipboardAsync();
        (await emulator.AccessTokenAsync(token)).Should().Be(200);
        await visit.Dialog().Button("Done").ClickAsync();
        await Expect(visit.Row(token)).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_revoked_token_is_shown_as_such_and_opens_nothing()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator, "/portal/tokens");

        await visit.Row("kaizala-demo-refresh").GetByRole(AriaRole.Button, new() { NameRegex = new("^Revoke") }).ClickAsync();
        await visit.Dialog().Button("Revoke").ClickAsync();

        await Expect(visit.Dialog()).ToHaveCountAsync(0);
        (await emulator.AccessTokenAsync("kaizala-demo-refresh")).Should().Be(401);
    }

    [Fact]
    public async Task A_sign_in_of_a_program_appears_as_it_happens_and_the_filters_find_it()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator, "/portal/tokens");
        await emulator.PostAsync("v1/generatePin", new { mobileNumber = Demo.Worker, applicationId = emulator.ApplicationId() });

        var made = await emulator.PostAsync("v1/loginWithPinAndApplicationId", new { mobileNumber = Demo.Worker, applicationId = emulator.ApplicationId(), pin = 8876 });

        var row = visit.Row(made.GetProperty("refreshToken").GetString()!);
        await Expect(row).ToBeVisibleAsync();
        await visit.Main.Field("Use").SelectOptionAsync("access");
        await Expect(row).ToHaveCountAsync(0);
        await visit.Main.Field("Use").SelectOptionAsync("");
        await visit.Main.Field("Search tokens").FillAsync("worker");
        await Expect(row).ToBeVisibleAsync();
        await Expect(visit.Row("kaizala-demo")).ToHaveCountAsync(0);
    }
}
