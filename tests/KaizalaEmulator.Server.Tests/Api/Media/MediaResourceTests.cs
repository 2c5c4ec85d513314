using System.Text;
using KaizalaEmulator.Domain.Media;
using KaizalaEmulator.Server.Api.Media;

namespace KaizalaEmulator.Server.Tests.Api.Media;

/// <summary>Which texts are taken for a mediaResource: those of the published forms, whoever issued them.</summary>
public class MediaResourceTests
{
    [Fact]
    public async Task One_that_was_issued_here_names_its_files()
    {
        await using var host = await MediaHost.StartAsync();
        var answer = await host.PostAsync(Part.Png("a.png"), Part.Png("b.png"));
        var text = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync(MediaHost.Cancel))
            .RootElement.GetProperty("mediaResource").GetString();

        var resource = host.World.World.Media.Resolve("mediaResource", text).Value!;

        resource.Text.Should().Be(text);
        resource.Kind.Should().Be(MediaKind.Image);
        resource.Files.Select(file => file.Name).Should().Equal("a.png", "b.png");
        resource.Files.Should().OnlyContain(file => file.Url.StartsWith($"{host.ApiRoot}media/default/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(3, MediaKind.Image)]
    [InlineData(5, MediaKind.Audio)]
    [InlineData(6, MediaKind.Document)]
    [InlineData(10, MediaKind.Video)]
    public void One_of_the_service_of_2017_names_its_files(int actionType, MediaKind kind)
    {
        var resource = Read($$"""
            {"Thumbnail":"iVBORw0KGgo=","ActionType":{{actionType}},"Files":[{"Id":"1d0a","Name":"site.jpg","Size":42,"Url":"https://cdn.example/site.jpg"}]}
            """)!;

        resource.Kind.Should().Be(kind);
        resource.Files.Should().Equal(new MediaResourceFile("site.jpg", "https://cdn.example/site.jpg"));
    }

    [Theory]
    [InlineData("""{"actionType":"3","files":[{"url":"https://cdn.example/a.jpg"}]}""")]
    [InlineData("""{"Thumbnail":null,"ActionType":3,"Files":[{"Id":"x","Name":null,"Size":1.5,"Url":null}],"Extra":{}}""")]
    [InlineData("\ufeff{\"ActionType\":3,\"Files\":[{\"Id\":7}]}")]
    public void The_earlier_form_is_read_leniently(string json) => Read(json).Should().NotBeNull();

    [Theory]
    [InlineData("EA==")]
    [InlineData("EAEYAiIkNmYyYzQ3ZTAtMGI1Zi00YjQxLTlhN2UtMWQyZjNlNGI1YzZk")]
    public void The_later_form_is_taken_and_tells_nothing(string text)
    {
        var resource = MediaResourceCodec.Instance.Read(text)!;

        resource.Kind.Should().BeNull();
        resource.Files.Should().BeEmpty();
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/photo.jpg")]
    public void A_url_that_is_none_of_the_web_is_not_passed_on(string url) =>
        Read($$"""{"ActionType":3,"Files":[{"Id":"x","Name":"a.jpg","Url":"{{url}}"}]}""")!.Files[0].Url.Should().BeEmpty();

    [Theory]
    [InlineData("photo.jpg")]
    [InlineData("EA not base64!")]
    [InlineData("EAx")]
    [InlineData("eA==")]
    [InlineData("AAAA")]
    [InlineData("////")]
    public void Other_texts_are_none(string text) => MediaResourceCodec.Instance.Read(text).Should().BeNull();

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("""{"ActionType":3}""")]
    [InlineData("""{"ActionType":3,"Files":[]}""")]
    [InlineData("""{"ActionType":3,"Files":[null]}""")]
    [InlineData("""{"ActionType":3,"Files":[{}]}""")]
    [InlineData("""{"ActionType":3,"Files":["a.jpg"]}""")]
    [InlineData("""{"ActionType":4,"Files":[{"Id":"x"}]}""")]
    [InlineData("""{"Files":[{"Id":"x"}]}""")]
    [InlineData("""{"ActionType":3,"Files":[{"Id":"x"}]""")]
    public void Other_json_is_none(string json) => Read(json).Should().BeNull();

    private static MediaResource? Read(string json) =>
        MediaResourceCodec.Instance.Read(Convert.ToBase64String(Encoding.UTF8.GetBytes(json)));
}
