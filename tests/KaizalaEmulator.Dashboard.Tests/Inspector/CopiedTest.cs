using System.Net;
using System.Text;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Dashboard.Tests.Inspector;

/// <summary>What "Copy as C# test" gives for two requests, kept here to be compiled and run; CopyTests holds it against the dashboard.</summary>
public sealed class CopiedTest
{
    // using System.Net; using System.Text; using KaizalaEmulator.Testing; using Xunit;
    [Fact]
    public async Task Post_groups_messages_answers_400()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient(kaizala.AccessTokenOf("+919910870005"));
        using var request = new HttpRequestMessage(HttpMethod.Post, "v1/groups/00000308-0000-4000-8000-000000000001/messages");
        request.Content = new StringContent("""{"message":""}""", Encoding.UTF8, "application/json");

        using var response = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("\"errorCode\":\"InvalidParameters\"", await response.Content.ReadAsStringAsync());
    }

    // using System.Net; using System.Text; using KaizalaEmulator.Testing; using Xunit;
    [Fact]
    public async Task Post_generatePin_answers_200()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateAnonymousClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "v1/generatePin");
        request.Content = new StringContent($$"""{"mobileNumber":"+919910870005","applicationId":"{{kaizala.Connector.ApplicationId}}"}""", Encoding.UTF8, "application/json");

        using var response = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
