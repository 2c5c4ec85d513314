using KaizalaEmulator.Domain.Tokens;

namespace KaizalaEmulator.Domain.Tests.Tokens;

public sealed class RedirectUrlsTests
{
    private const string Postman = "https://www.getpostman.com/oauth2/callback";

    [Theory]
    [InlineData(Postman)]
    [InlineData("http://localhost:5000/cb?tenant=1#there")]
    [InlineData("http://localhost")]
    [InlineData("https://localhost/")]
    [InlineData("http://LOCALHOST:80/x")]
    [InlineData("http://127.0.0.1:61234/signin-oidc")]
    [InlineData("http://127.8.8.8/")]
    [InlineData("http://[::1]:5000/cb")]
    public void A_registered_url_and_any_loopback_url_below_a_bare_one_are_allowed(string wanted) =>
        RedirectUrls.Allow([Postman, "http://localhost"], wanted).Should().BeTrue();

    [Theory]
    [InlineData("https://www.getpostman.com/oauth2/callback/")]
    [InlineData("https://www.getpostman.com/oauth2/callback?x=1")]
    [InlineData("http://www.getpostman.com/oauth2/callback")]
    [InlineData("https://www.getpostman.com.evil.example/oauth2/callback")]
    [InlineData("https://WWW.getpostman.com/oauth2/callback")]
    [InlineData("http://localhost.evil.example/")]
    [InlineData("http://localhost@evil.example/")]
    [InlineData("http://user@localhost/")]
    [InlineData("http://evil.example/?http://localhost")]
    [InlineData("http://evil.example\\@localhost/")]
    [InlineData("http://localhost\\@evil.example/")]
    [InlineData("//localhost/cb")]
    [InlineData("/cb")]
    [InlineData("localhost:5000/cb")]
    [InlineData("ftp://localhost/")]
    [InlineData("javascript:alert(1)//localhost")]
    [InlineData("data:text/html,localhost")]
    [InlineData("file:///localhost")]
    [InlineData("http://localhost/\r\nSet-Cookie: a=b")]
    [InlineData("http://localhost/a b")]
    [InlineData("http://localhost/ü")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("")]
    public void Anything_else_is_not(string wanted) =>
        RedirectUrls.Allow([Postman, "http://localhost"], wanted).Should().BeFalse();

    [Theory]
    [InlineData("http://localhost:5000")]
    [InlineData("http://localhost/cb")]
    [InlineData("http://localhost?tenant=1")]
    [InlineData("https://www.getpostman.com")]
    public void A_registered_url_that_is_no_bare_loopback_host_allows_itself_alone(string registered)
    {
        RedirectUrls.Allow([registered], registered).Should().BeTrue();
        RedirectUrls.Allow([registered], "http://localhost:6000/other").Should().BeFalse();
    }

    [Fact]
    public void A_tool_may_register_a_scheme_of_its_own() =>
        RedirectUrls.Allow(["com.contoso.visits:/signed-in"], "com.contoso.visits:/signed-in").Should().BeTrue();

    [Fact]
    public void A_connector_without_registered_urls_allows_none() =>
        RedirectUrls.Allow([], "http://localhost/").Should().BeFalse();

    [Theory]
    [InlineData("http://localhost/cb", null, "http://localhost/cb?code=C")]
    [InlineData("http://localhost", "s", "http://localhost?code=C&state=s")]
    [InlineData("http://localhost/cb?a=b", "s", "http://localhost/cb?a=b&code=C&state=s")]
    [InlineData("http://localhost/cb?", "", "http://localhost/cb?code=C&state=")]
    [InlineData("http://localhost/cb?a=b&", "s", "http://localhost/cb?a=b&code=C&state=s")]
    [InlineData("http://localhost/cb?a=%20+#f?x", "s", "http://localhost/cb?a=%20+&code=C&state=s#f?x")]
    [InlineData("http://localhost/", "a b&c=d+é\r\n\"#", "http://localhost/?code=C&state=a%20b%26c%3Dd%2B%C3%A9%0D%0A%22%23")]
    public void Code_and_state_join_what_the_url_holds_already(string url, string? state, string expected) =>
        RedirectUrls.Carrying(url, "C", state).Should().Be(expected);
}
