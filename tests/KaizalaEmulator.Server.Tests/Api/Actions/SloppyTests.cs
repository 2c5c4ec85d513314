using KaizalaEmulator.Domain.Actions;

namespace KaizalaEmulator.Server.Tests.Api.Actions;

/// <summary>Spellings that real clients send.</summary>
public sealed class SloppyTests
{
    private const string Questions = """[{"title":"Fine?","type":"Text"}]""";

    [Theory]
    [InlineData("""{"actiontype":"SURVEY","ActionBody":{"Title":"T","Questions":Q,"DueDate":0,"Visibility":"0","CoverImage":null,"Description":null}}""")]
    [InlineData("""{"ActionType":"survey","actionbody":{"title":"T","questions":Q,"dueDate":null,"isAnonymous":"false"}}""")]
    [InlineData("""{'actionType':'Survey','actionBody':{'title':'T','questions':Q,'dueDate':'24',}}""")]
    [InlineData("""{"actionType":"Survey","actionBody":{"title":"T","questions":Q,"dueDate":24.0,"visibility":0},"subscribers":[],"sendToAllSubscribers":false}""")]
    public async Task A_survey_is_read_in_any_of_them(string body)
    {
        await using var site = await Site.StartAsync();

        await site.SendAsync(body.Replace("Q", Questions, StringComparison.Ordinal)
            .Replace($"\"{Questions}uestions", "\"Questions", StringComparison.Ordinal));

        var form = site.Sent<Form>();
        (form.Title, form.Visibility, form.Questions.Count).Should().Be(("T", Visibility.All, 1));
        form.ExpiresAt.Should().Be(site.Kaizala.Clock.Now.AddHours(24));
    }

    [Theory]
    [InlineData("?actionType=Survey")]
    [InlineData("?ACTIONTYPE=survey")]
    public async Task The_type_may_stand_in_the_query(string query)
    {
        await using var site = await Site.StartAsync();

        (await site.AskAsync("POST", site.Actions + query, $$$"""{"actionBody":{"title":"T","questions":{{{Questions}}}}}""")).Ok();

        site.Sent<Form>().Package.Should().BeNull();
    }

    [Fact]
    public async Task The_packages_id_may_stand_in_the_query()
    {
        await using var site = await Site.StartAsync();

        (await site.AskAsync("POST", site.Actions + "?Id=com.contoso.visit", """{"actionBody":{}}""")).Ok();

        site.Sent<Form>().Package!.Value.Id.Text.Should().Be("com.contoso.visit");
    }

    [Theory]
    [InlineData("""{"actionBody":{"id":"com.contoso.visit","actionBody":{"title":"Visit"}}}""")]
    [InlineData("""{"actionType":"Survey","actionBody":{"Id":"com.contoso.visit","ActionBody":{"title":"Visit"}}}""")]
    [InlineData("""{"id":"com.contoso.visit","actionBody":{"id":"com.contoso.visit","actionBody":{"title":"Visit"}}}""")]
    public async Task A_package_named_inside_the_body_is_unwrapped(string body)
    {
        await using var site = await Site.StartAsync();

        await site.SendAsync(body);

        (site.Sent<Form>().Title, site.Sent<Form>().Package!.Value.Id.Text).Should().Be(("Visit", "com.contoso.visit"));
    }

    [Fact]
    public async Task Media_of_an_announcement_may_be_one_comma_joined_text()
    {
        await using var site = await Site.StartAsync();
        var media = $"{Site.MediaResource()}, {Site.MediaResource("https://cdn.example.com/b.png")}";

        await site.SendAsync($$$"""{"actionType":"announcement","actionBody":{"message":"Hello","mediaResources":"{{{media}}}"}}""");

        site.Sent<Announcement>().Media.Select(file => file.Url).Should().Equal("https://cdn.example.com/gate.jpg", "https://cdn.example.com/b.png");
    }

    [Theory]
    [InlineData("""{"name":"p","type":"AttachmentList","value":["a","b"]}""", PropertyType.AttachmentList, "a,b", 2)]
    [InlineData("""{"name":"p","type":"7","value":"a,b"}""", PropertyType.AttachmentList, "a,b", null)]
    [InlineData("""{"Name":"p","Type":3,"Value":1529661600000}""", PropertyType.DateTime, "1529661600000", null)]
    [InlineData("""{"name":"p","type":"TEXT","value":true}""", PropertyType.Text, "true", null)]
    [InlineData("""{"name":"p","type":"Location","value":{"lt":1}}""", PropertyType.Location, """{"lt":1}""", null)]
    [InlineData("""{"name":"p","type":"Text","value":null}""", PropertyType.Text, "", null)]
    public async Task A_propertys_value_is_text_or_an_array(string property, PropertyType type, string value, int? items)
    {
        await using var site = await Site.StartAsync();

        await site.SendAsync($$$"""{"id":"com.contoso.visit","actionBody":{"properties":[{{{property}}}]}}""");

        site.Sent<Form>().Properties.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Name = "p", Type = type, Value = value });
        site.Sent<Form>().Properties[0].Items?.Count.Should().Be(items);
    }

    [Fact]
    public async Task A_response_of_another_type_and_a_wrapped_one_are_taken()
    {
        await using var site = await Site.StartAsync();
        var path = await site.PathOfAsync("""{"id":"com.contoso.visit","actionBody":{"acceptMultipleResponses":true}}""");

        await site.RespondAsync(path, """{"actionType":"survey","actionBody":{"Answers":["Fine"]}}""", site.Member);
        await site.RespondAsync(path, """{"actionBody":{"id":"com.contoso.visit","actionBody":{"answers":["Fine"]}}}""", site.Member);

        (await site.GetAsync(path)).GetProperty("actionDetails").GetProperty("responseCount").GetInt32().Should().Be(2);
    }
}
