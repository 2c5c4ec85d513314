using KaizalaEmulator.Dashboard.Tests.Kit;
using static KaizalaEmulator.Dashboard.Tests.Phones.HandsetReading;

namespace KaizalaEmulator.Dashboard.Tests.Phones;

/// <summary>Whatever people write is text on every screen of a phone. What ends a visit checks that none of it ran.</summary>
public sealed class PhoneEscapingTests(Chromium chromium)
{
    private const string Elements = "main :is(script, img[onerror], svg[onload])";

    [Theory]
    [InlineData("Survey")]
    [InlineData("Poll")]
    [InlineData("Job")]
    [InlineData("Announcement")]
    [InlineData("Meeting")]
    public async Task Scripts_in_cards_answers_and_comments_do_nothing_where_they_are_read(string kind)
    {
        await using var emulator = await Emulator.StartAsync(Malice.Seed);
        var phone = $"_emulator/phones/{Uri.EscapeDataString(Demo.Member)}/groups/{Demo.FieldTeam}";
        var post = (await emulator.GetAsync($"{phone}/feed")).GetProperty("items").EnumerateArray()
            .First(item => item.GetProperty("kind").GetString() == (kind == "Meeting" ? "LetsMeet" : kind)).GetProperty("referenceId").GetString();
        await emulator.PostAsync($"{phone}/reaction", new { referenceId = post, sourceGroupId = Demo.FieldTeam, reactionType = "Comment", comment = Malice.Text("comment") });

        await using var visit = await chromium.VisitAsync(emulator, PhonesAt($"{Demo.FieldTeam}~{post},{Demo.FieldTeam}", Demo.Admin, Demo.Member));

        await Expect(visit.Main.Locator(".comments")).ToContainTextAsync(Malice.Text("comment"));
        await Expect(visit.Main.Locator(Elements)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Scripts_in_captions_properties_and_file_names_do_nothing()
    {
        await using var emulator = await Emulator.StartAsync(Malice.Seed);
        await using var visit = await chromium.VisitAsync(emulator, PhonesAt(Demo.FieldTeam, Demo.Admin));
        var posts = visit.Main.GetByRole(AriaRole.Article);
        await emulator.PostAsync($"v1/groups/{Demo.FieldTeam}/actions", new
        {
            id = "com.contoso.visit",
            actionBody = new { title = Malice.Text("card"), properties = new[] { new { name = Malice.Text("name"), type = "Text", value = Malice.Text("value") } } },
        });
        await Expect(posts.Last).ToContainTextAsync(Malice.Text("value"));

        var chooser = visit.Page.WaitForFileChooserAsync();
        await visit.Main.GetByRole(AriaRole.Button, new() { Name = "Attach or create" }).ClickAsync();
        await visit.Main.GetByRole(AriaRole.Button, new() { Name = "Photo or file" }).ClickAsync();
        await (await chooser).SetFilesAsync(new FilePayload { Name = $"{Malice.Text("name").Replace('/', '_')}.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.4"u8.ToArray() });
        await visit.Main.GetByPlaceholder("Caption").FillAsync(Malice.Text("caption"));
        await visit.Main.GetByRole(AriaRole.Button, new() { Name = "Send the message" }).ClickAsync();

        await Expect(posts.Last).ToContainTextAsync(Malice.Text("caption"));
        await Expect(visit.Main.Locator(Elements)).ToHaveCountAsync(0);
    }
}
