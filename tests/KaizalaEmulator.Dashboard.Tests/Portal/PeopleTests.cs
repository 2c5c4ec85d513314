using KaizalaEmulator.Dashboard.Tests.Kit;

namespace KaizalaEmulator.Dashboard.Tests.Portal;

/// <summary>Users, groups and PINs.</summary>
public sealed class PeopleTests(Chromium chromium)
{
    [Fact]
    public async Task A_user_is_added_made_administrator_and_deleted()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator, "/portal/users");
        await visit.Main.Button("Add user").ClickAsync();
        await visit.Dialog().Field("Mobile number").FillAsync("+49 151 12345678");
        await visit.Dialog().Field("Name").FillAsync("New Person");
        await visit.Dialog().Button("Add").ClickAsync();
        await Expect(visit.Row("+4915112345678")).ToContainTextAsync("Not yet");

        await visit.Main.Button("Edit New Person").ClickAsync();
        await visit.Dialog().Field("Role").SelectOptionAsync("tenantAdmin");
        await visit.Dialog().GetByText("Provisioned").ClickAsync();
        await visit.Dialog().Button("Save").ClickAsync();
        await Expect(visit.Row("New Person")).ToContainTextAsync("AdministratorProvisioned");

        await visit.Main.Button("Delete New Person").ClickAsync();
        await visit.Dialog().Button("Delete").ClickAsync();
        await Expect(visit.Row("New Person")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Groups_stand_as_trees_and_a_new_one_appears_as_it_is_made()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator, "/portal/groups");
        await Expect(visit.Main.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Operations" }).Link("North")).ToBeVisibleAsync();

        await emulator.PostAsync("v1/groups", new { name = "Night shift", welcomeMessage = "Hello", members = new[] { Demo.Member } });

        await visit.Main.Link("Night shift").ClickAsync();
        await Expect(visit.Row(Demo.Member)).ToContainTextAsync("Field Member");
        await Expect(visit.Row(Demo.Admin)).ToContainTextAsync("Admin");
    }

    [Fact]
    public async Task A_member_who_is_added_appears_in_the_group_that_is_looked_at()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator, $"/portal/groups/{Demo.FieldTeam}");
        await Expect(visit.Heading("Field Team")).ToBeVisibleAsync();

        var status = await emulator.StatusAsync(HttpMethod.Put, $"v1/groups/{Demo.FieldTeam}/members", """{"members":["+4915112345678"]}""");

        status.Should().Be(200);
        await Expect(visit.Row("+4915112345678")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Subscribers_of_a_public_group_are_shown_apart()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator, $"/portal/groups/{Demo.CompanyNews}");

        await Expect(visit.Main.GetByRole(AriaRole.Region, new() { Name = "Subscribers" })).ToContainTextAsync(Demo.Subscriber);
        await Expect(visit.Main.GetByRole(AriaRole.Region, new() { Name = "Members" })).Not.ToContainTextAsync(Demo.Subscriber);
    }

    [Fact]
    public async Task A_pin_appears_as_it_is_issued_and_goes_when_it_is_used()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator, "/portal/pins");
        await Expect(visit.Main).ToContainTextAsync("No PIN is on its way.");

        await emulator.PostAsync("v1/generatePin", new { mobileNumber = Demo.Worker, applicationId = emulator.ApplicationId() });
        await Expect(visit.Row(Demo.Worker)).ToContainTextAsync("8876");

        await emulator.PostAsync("v1/loginWithPinAndApplicationId", new { mobileNumber = Demo.Worker, applicationId = emulator.ApplicationId(), pin = 8876 });
        await Expect(visit.Row(Demo.Worker)).ToHaveCountAsync(0);
    }
}
