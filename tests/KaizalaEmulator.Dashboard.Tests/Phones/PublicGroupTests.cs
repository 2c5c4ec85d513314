using KaizalaEmulator.Dashboard.Tests.Kit;
using static KaizalaEmulator.Dashboard.Tests.Phones.HandsetReading;

namespace KaizalaEmulator.Dashboard.Tests.Phones;

/// <summary>Subscribers of a public group see what is meant for them, and nothing else.</summary>
public sealed class PublicGroupTests(Chromium chromium)
{
    [Fact]
    public async Task A_subscriber_sees_only_what_is_meant_for_them()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator, PhonesAt(Demo.CompanyNews, Demo.Admin, Demo.Subscriber));
        var (admin, subscriber) = (visit.PhoneOf(Handset.Admin), visit.PhoneOf(Handset.Subscriber));

        await SayToAsync(admin, "Members only", "for the team");
        await SayToAsync(admin, "Members and Hub Subscriber", "for one");
        await SayToAsync(admin, "Members and all subscribers", "for all");

        await Expect(subscriber.Post("for all")).ToBeVisibleAsync();
        await Expect(subscriber.Post("for one")).ToBeVisibleAsync();
        await Expect(subscriber.Element).Not.ToContainTextAsync("for the team");
        await Expect(admin.Post("for the team")).ToContainTextAsync("Members only");
        await visit.Page.ScreenshotAsync(new() { Path = Artifacts.PathOf("phones-subscriber.png") });
    }

    [Fact]
    public async Task A_subscriber_can_like_but_not_write()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator, PhonesAt(Demo.CompanyNews, Demo.Subscriber));
        var subscriber = visit.PhoneOf(Handset.Subscriber);

        await subscriber.Posts.First.GetByRole(AriaRole.Button, new() { Name = "Like, 0 so far" }).ClickAsync();

        await Expect(subscriber.Posts.First.GetByRole(AriaRole.Button, new() { Name = "Like, 1 so far" })).ToBeVisibleAsync();
        await Expect(subscriber.Element.GetByPlaceholder("Message")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_public_group_is_joined_and_left()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator, $"/phones/{Demo.Worker}");
        var worker = visit.PhoneOf(Handset.Worker);

        await worker.Button("Join Company News").ClickAsync();
        await Expect(worker.Element).ToContainTextAsync("2 subscribers");
        await worker.Button("People of Company News").ClickAsync();
        await worker.Button("Leave the group").ClickAsync();

        await Expect(worker.Button("Join Company News")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_group_is_made_and_everybody_named_is_in_it()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator, $"/phones/{Demo.Member},{Demo.Worker}");
        var (member, worker) = (visit.PhoneOf(Handset.Member), visit.PhoneOf(Handset.Worker));

        await member.Button("New group").ClickAsync();
        await member.Field("Name").FillAsync("Night shift");
        await member.Field("Field Worker").CheckAsync();
        await member.Button("Create").ClickAsync();

        await Expect(member.Element).ToContainTextAsync("2 members");
        await Expect(worker.Element.GetByRole(AriaRole.Button, new() { Name = "Night shift" })).ToBeVisibleAsync();
    }

    private static async Task SayToAsync(Handset phone, string audience, string text)
    {
        await phone.Field("For whom").FocusAsync();
        await phone.Field("For whom").SelectOptionAsync(new SelectOptionValue { Label = audience });
        await phone.SayAsync(text);
    }
}
