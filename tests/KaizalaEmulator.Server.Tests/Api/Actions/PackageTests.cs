namespace KaizalaEmulator.Server.Tests.Api.Actions;

/// <summary>Packages that the world knows, from the control plane and from seeds.</summary>
public sealed class PackageTests
{
    private const string Visit = """
        {"id":"com.contoso.visit","version":2,"title":"Visit","questions":[{"title":"How many?","type":"numeric"}],
         "properties":[{"name":"site","type":0,"value":"North"}]}
        """;

    [Fact]
    public async Task A_known_packages_answers_are_checked_against_its_questions()
    {
        await using var site = await Site.StartAsync();
        (await ControlAsync(site, "POST", Visit)).Body.Should().StartWith("{\"id\":\"com.contoso.visit\",\"version\":2,");
        var path = await site.PathOfAsync("""{"id":"com.contoso.visit","actionBody":{}}""");

        (await site.AskAsync("POST", $"{path}/responses", """{"actionBody":{"answers":["many"]}}""", site.Member))
            .ShouldBe(400, "actionBody.answers[0]: expected a number, got \"many\". The question is \"How many?\".");
        await site.RespondAsync(path, """{"actionBody":{"answers":["3"]}}""", site.Member);
        (await site.GetAsync(path)).GetProperty("actionDetails").Text("title").Should().Be("Visit");
    }

    [Fact]
    public async Task Packages_are_listed_in_the_seeds_fields()
    {
        await using var site = await Site.StartAsync();
        (await ControlAsync(site, "POST", Visit)).Status.Should().Be(System.Net.HttpStatusCode.Created);

        (await ControlAsync(site, "GET")).Ok().ShouldBeJson("""
            {"packages":[{"id":"com.contoso.visit","version":2,"title":"Visit","questions":[{"title":"How many?","type":"Numeric","options":[]}],
              "properties":[{"name":"site","type":"Text","value":"North"}]}]}
            """);
    }

    [Theory]
    [InlineData("{}", "id: expected a package's id")]
    [InlineData("""{"id":"a.b","questions":[{"title":"Q","type":"Dance"}]}""", "questions[0].type: expected one of")]
    [InlineData("""{"id":"a.b","questions":[null]}""", "questions[0]: expected an object")]
    [InlineData("""{"id":"a.b","version":"two"}""", "version: expected a whole number")]
    public async Task A_bad_package_is_refused_by_its_field(string body, string begins)
    {
        await using var site = await Site.StartAsync();

        (await ControlAsync(site, "POST", body)).ShouldBe(400, begins);
    }

    private static Task<Reply> ControlAsync(Site site, string method, string? body = null) =>
        site.AskAsync(method, $"http://api.kaizala.test/_emulator/packages?world={site.Kaizala.World.Name}", body);
}
