using KaizalaEmulator.Domain.Actions;

namespace KaizalaEmulator.Server.Tests.Api.Actions;

/// <summary>People act in the app, which can send what the API cannot.</summary>
public sealed class PhoneActionTests
{
    [Fact]
    public async Task A_phone_shares_its_place()
    {
        await using var site = await Site.StartAsync();

        await site.Kaizala.ControlAsync("POST", $"/phones/{Site.MemberNumber}/groups/{site.Group.Id}/actions",
            """{"actionType":"ShareLocation","actionBody":{"latitude":17.43,"longitude":78.34}}""");

        site.Sent<SharedPlace>().Place.Should().Be(new Place(17.43, 78.34, ""));
        site.Group.Posts[0].Sender.MobileNumber.Text.Should().Be(Site.MemberNumber);
    }

    [Fact]
    public async Task A_phone_answers_and_shows_actions_in_its_feed()
    {
        await using var site = await Site.StartAsync();
        var id = (await site.SendAsync("""{"actionType":"Poll","actionBody":{"question":"Q","choices":[{"title":"A"}]}}""")).Text("actionId");
        var phone = $"/phones/{Site.MemberNumber}/groups/{site.Group.Id}";

        await site.Kaizala.ControlAsync("POST", $"{phone}/actions/{id}/responses", """{"actionBody":{"answers":["A"]}}""");

        var item = (await site.Kaizala.ControlAsync("GET", $"{phone}/feed")).GetProperty("items")[0];
        (item.Text("kind"), item.Text("actionId")).Should().Be(("Poll", id));
        ((ActionPost)site.Group.Posts[0]).Responses.Count.Should().Be(1);
    }
}
