using KaizalaEmulator.Dashboard.Tests.Kit;
using static KaizalaEmulator.Dashboard.Tests.Phones.HandsetReading;

namespace KaizalaEmulator.Dashboard.Tests.Phones;

/// <summary>People talk: what one writes, likes and says of it appears on the phones of the others.</summary>
public sealed class ConversationTests(Chromium chromium)
{
    [Fact]
    public async Task What_one_writes_appears_on_the_phone_of_another_and_in_the_api()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator, PhonesAt(Demo.FieldTeam, Demo.Admin, Demo.Member));

        await visit.PhoneOf(Handset.Member).SayAsync("On my way");

        await Expect(visit.PhoneOf(Handset.Admin).Post("On my way")).ToBeInViewportAsync();
        await emulator.SayAsync("From a connector");
        await Expect(visit.PhoneOf(Handset.Member).Post("From a connector")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Likes_and_comments_are_seen_by_others_as_they_come()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator, PhonesAt(Demo.FieldTeam, Demo.Admin, Demo.Member));
        var (admin, member) = (visit.PhoneOf(Handset.Admin), visit.PhoneOf(Handset.Member));
        await admin.SayAsync("All done");

        await member.Post("All done").GetByRole(AriaRole.Button, new() { Name = "Like, 0 so far" }).ClickAsync();
        await member.Post("All done").GetByRole(AriaRole.Button, new() { Name = "Comments, 0 so far" }).ClickAsync();
        await member.Element.GetByPlaceholder("Comment").FillAsync("Well done");
        await member.Button("Send the comment").ClickAsync();

        await Expect(member.Element.Locator(".comments li")).ToContainTextAsync("Well done");
        await Expect(admin.Post("All done").GetByRole(AriaRole.Button, new() { Name = "Like, 1 so far" })).ToBeVisibleAsync();
        await Expect(admin.Post("All done").GetByRole(AriaRole.Button, new() { Name = "Comments, 1 so far" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_reply_quotes_what_it_answers()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator, PhonesAt(Demo.FieldTeam, Demo.Admin, Demo.Member));
        await visit.PhoneOf(Handset.Admin).SayAsync("Who is there?");

        var member = visit.PhoneOf(Handset.Member);
        await member.Post("Who is there?").GetByRole(AriaRole.Button, new() { Name = "Reply" }).ClickAsync();
        await member.SayAsync("I am");

        await Expect(visit.PhoneOf(Handset.Admin).Post("I am").Locator("blockquote")).ToHaveTextAsync("Field Admin Who is there?");
    }

    [Fact]
    public async Task The_back_button_of_the_browser_leads_back_through_the_screens_of_a_phone()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator, $"/phones/{Demo.Admin}");
        var admin = visit.PhoneOf(Handset.Admin);

        await admin.Element.GetByRole(AriaRole.Button, new() { Name = "Field Team" }).ClickAsync();
        await Expect(admin.Posts.First).ToBeVisibleAsync();
        new Uri(visit.Page.Url).Fragment.Should().EndWith($"/{Demo.FieldTeam}");
        await visit.Page.GoBackAsync();

        await Expect(admin.Element.GetByRole(AriaRole.Heading, new() { Name = "Chats" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task People_are_put_beside_each_other_by_their_buttons_and_the_address_says_who()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator, "/phones");

        await visit.Main.GetByRole(AriaRole.Button, new() { Name = Handset.Member }).ClickAsync();
        await visit.Main.GetByRole(AriaRole.Button, new() { Name = Handset.Worker }).ClickAsync();

        await Expect(visit.PhoneOf(Handset.Worker).Element).ToBeVisibleAsync();
        await Expect(visit.PhoneOf(Handset.Member).Element).ToBeVisibleAsync();
        new Uri(visit.Page.Url).Fragment.Should().EndWith($"/phones/{Demo.Member},{Demo.Worker}");
    }

    [Fact]
    public async Task A_message_is_written_and_liked_without_a_mouse()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator, $"/phones/{Demo.Admin}");
        var admin = visit.PhoneOf(Handset.Admin);

        await admin.Element.GetByRole(AriaRole.Button, new() { Name = "Field Team" }).PressAsync("Enter");
        await Expect(admin.Element.GetByPlaceholder("Message")).ToBeFocusedAsync();
        await visit.Page.Keyboard.TypeAsync("By keys");
        await visit.Page.Keyboard.PressAsync("Enter");
        await admin.Post("By keys").GetByRole(AriaRole.Button, new() { Name = "Like, 0 so far" }).PressAsync("Enter");

        await Expect(admin.Post("By keys").GetByRole(AriaRole.Button, new() { Name = "Like, 1 so far" })).ToBeFocusedAsync();
    }
}
