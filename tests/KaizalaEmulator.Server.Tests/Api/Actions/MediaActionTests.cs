using KaizalaEmulator.Domain.Actions;

namespace KaizalaEmulator.Server.Tests.Api.Actions;

/// <summary>Actions that carry uploads.</summary>
public sealed class MediaActionTests
{
    [Fact]
    public async Task An_announcement_is_sent()
    {
        await using var site = await Site.StartAsync();

        var sent = await site.SendAsync($$"""
            {
              "actionType" : "Announcement",
              "actionBody" :
              {
                "Message":"The depot closes early today.",
                "Title" : "Depot",
                "MediaResources" : ["{{Site.MediaResource()}}", "{{Site.MediaResource("https://cdn.example.com/b.png")}}"]
              }
            }
            """);

        sent.TryGetProperty("actionId", out _).Should().BeTrue();
        var announcement = site.Sent<Announcement>();
        (announcement.Title, announcement.Text).Should().Be(("Depot", "The depot closes early today."));
        announcement.Media.Select(file => file.Url).Should().Equal("https://cdn.example.com/gate.jpg", "https://cdn.example.com/b.png");
    }

    [Theory]
    [InlineData("Image", 3)]
    [InlineData("Album", 3)]
    [InlineData("Audio", 5)]
    [InlineData("Document", 6)]
    [InlineData("Video", 10)]
    public async Task Media_are_known_by_their_reference_alone(string type, int number)
    {
        await using var site = await Site.StartAsync();

        var sent = await site.SendAsync(
            $$$"""{"actionType":"{{{type}}}","actionBody":{"mediaResource":"{{{Site.MediaResource(type: number)}}}","caption":"Gate"}}""");

        sent.EnumerateObject().Select(field => field.Name).Should().Equal("referenceId");
        site.Sent<SharedMedia>().Should().BeEquivalentTo(new { Kind = Enum.Parse<ActionKind>(type), Caption = "Gate" });
        site.Sent<SharedMedia>().Files.Should().ContainSingle().Which.Url.Should().Be("https://cdn.example.com/gate.jpg");
    }

    [Theory]
    [InlineData("Image", 10)]
    [InlineData("Video", 3)]
    [InlineData("Album", 6)]
    public async Task Media_of_another_type_are_refused(string type, int number)
    {
        await using var site = await Site.StartAsync();

        (await site.AskAsync("POST", site.Actions, $$$"""{"actionType":"{{{type}}}","actionBody":{"mediaResource":"{{{Site.MediaResource(type: number)}}}"}}"""))
            .ShouldBe(400, "actionBody.mediaResource: expected the mediaResource of an upload of type");
    }

    [Fact]
    public async Task A_later_media_resource_tells_nothing_and_fits_any_type()
    {
        await using var site = await Site.StartAsync();

        await site.SendAsync("""{"actionType":"Image","actionBody":{"mediaResource":"EAAa8b2c"}}""");

        var listed = await site.GetAsync($"{site.Actions}?actionType=image");
        listed.GetProperty("actions")[0].GetProperty("actionBody").Text("imageUrl").Should().BeEmpty();
    }
}
