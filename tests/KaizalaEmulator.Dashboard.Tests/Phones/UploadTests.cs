using System.Text;
using KaizalaEmulator.Dashboard.Tests.Kit;
using static KaizalaEmulator.Dashboard.Tests.Phones.HandsetReading;

namespace KaizalaEmulator.Dashboard.Tests.Phones;

/// <summary>Pictures and files go from one phone to another, and are never pages.</summary>
public sealed class UploadTests(Chromium chromium)
{
    private const string OnePixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAX+XDSwAAAABJRU5ErkJggg==";
    private const string Page = $"<!DOCTYPE html><script>window.{Malice.Mark}=1</script>";

    [Fact]
    public async Task A_picture_with_a_caption_is_seen_on_the_other_phone()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator, PhonesAt(Demo.FieldTeam, Demo.Admin, Demo.Member));
        var admin = visit.PhoneOf(Handset.Admin);

        await admin.AttachAsync(Picture("gate.png"));
        await admin.Element.GetByPlaceholder("Caption").FillAsync("The gate");
        await admin.Button("Send the message").ClickAsync();

        var picture = visit.PhoneOf(Handset.Member).Post("The gate").GetByAltText("gate.png");
        await Expect(picture).ToBeVisibleAsync();
        (await picture.EvaluateAsync<int>("image => image.naturalWidth")).Should().Be(1);
    }

    [Fact]
    public async Task Several_pictures_are_an_album()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator, PhonesAt(Demo.FieldTeam, Demo.Admin, Demo.Member));

        await visit.PhoneOf(Handset.Admin).AttachAsync(Picture("one.png"), Picture("two.png"));
        await visit.PhoneOf(Handset.Admin).Button("Send the message").ClickAsync();

        await Expect(visit.PhoneOf(Handset.Member).Posts.Last.Locator("img")).ToHaveCountAsync(2);
    }

    [Theory]
    [InlineData("plan.pdf", "application/pdf")]
    [InlineData("picture.png", "image/png")]
    public async Task A_page_disguised_as_another_file_does_not_run_when_it_is_opened(string name, string type)
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator, PhonesAt(Demo.FieldTeam, Demo.Admin));
        visit.Expected.Add("Content Security Policy");
        var admin = visit.PhoneOf(Handset.Admin);
        await admin.AttachAsync(new FilePayload { Name = name, MimeType = type, Buffer = Encoding.UTF8.GetBytes(Page) });
        await admin.Button("Send the message").ClickAsync();
        await Expect(admin.Posts.Last).ToContainTextAsync(name);

        var url = await MediaUrlAsync(emulator);
        var page = await visit.NewPageAsync();
        await GoAsync(page, url);

        (await page.EvaluateAsync<bool>($"Boolean(window.{Malice.Mark})")).Should().BeFalse();
        (await page.Locator("script").CountAsync()).Should().Be(0, "{0} must be no page of that text", url);
    }

    [Fact]
    public async Task A_file_of_a_kind_that_cannot_be_sent_is_refused_and_nothing_is_lost()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator, PhonesAt(Demo.FieldTeam, Demo.Admin));
        var admin = visit.PhoneOf(Handset.Admin);

        await admin.AttachAsync(new FilePayload { Name = "page.html", MimeType = "text/html", Buffer = Encoding.UTF8.GetBytes(Page) });
        await admin.Element.GetByPlaceholder("Caption").FillAsync("Look");
        await admin.Button("Send the message").ClickAsync();

        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("page.html cannot be sent");
        await Expect(admin.Element.GetByPlaceholder("Caption")).ToHaveValueAsync("Look");
    }

    private static FilePayload Picture(string name) =>
        new() { Name = name, MimeType = "image/png", Buffer = Convert.FromBase64String(OnePixel) };

    private static async Task<string> MediaUrlAsync(Emulator emulator)
    {
        var feed = await emulator.GetAsync($"_emulator/phones/{Uri.EscapeDataString(Demo.Admin)}/groups/{Demo.FieldTeam}/feed?limit=1");
        return feed.GetProperty("items")[0].GetProperty("actionBody").GetProperty("files")[0].GetProperty("url").GetString()!;
    }

    /// <summary>A file that the browser saves instead of showing it ends the navigation.</summary>
    private static async Task GoAsync(IPage page, string url)
    {
        try
        {
            await page.GotoAsync(url);
        }
        catch (PlaywrightException problem) when (problem.Message.Contains("Download is starting", StringComparison.Ordinal))
        {
        }
    }
}
