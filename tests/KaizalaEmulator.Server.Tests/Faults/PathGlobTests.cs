using KaizalaEmulator.Server.Faults;
using KaizalaEmulator.Server.Http;

namespace KaizalaEmulator.Server.Tests.Faults;

public class PathGlobTests
{
    [Theory]
    [InlineData("/v1/groups", "/v1/groups", true)]
    [InlineData("/groups", "/v1/groups/", true)]
    [InlineData("/v1/GROUPS", "//v1/groups", true)]
    [InlineData("/v1/groups", "/v1/groups/1", false)]
    [InlineData("/v1/groups/*", "/v1/groups/1", true)]
    [InlineData("/v1/groups/*", "/v1/groups", false)]
    [InlineData("/v1/groups/*", "/v1/groups/1/messages", false)]
    [InlineData("/v1/groups/*/messages", "/v1/groups/1/messages", true)]
    [InlineData("/v1/groups/*/m*s", "/v1/groups/1/members", true)]
    [InlineData("/v1/groups/**", "/v1/groups/1/messages", true)]
    [InlineData("/v1/groups/**", "/v1/groups", true)]
    [InlineData("/**/messages", "/v1/groups/1/messages", true)]
    [InlineData("/**", "/v1/accessToken", true)]
    [InlineData("/v1/access?oken", "/v1/accesstoken", true)]
    public void It_matches_paths_as_the_routes_do(string pattern, string path, bool matches) =>
        new PathGlob(pattern).Matches(RequestPath.Normalise(path)).Should().Be(matches);
}
