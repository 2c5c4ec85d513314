using KaizalaEmulator.Server.Hosting;

namespace KaizalaEmulator.Banner;

/// <summary>The banner for people. What a world does not have, the page does not mention.</summary>
internal static class BannerPage
{
    public static void Write(WorldBanner banner, TextWriter output, Ink ink)
    {
        output.WriteLine(ink.Heading($"Kaizala emulator {ProductVersion.Text}"));
        var page = new BannerSections(output, ink);
        page.Pairs("Addresses",
        [
            ("API root", banner.ApiRoot),
            .. banner.Endpoints.Select(endpoint => (endpoint.Key, (string?)endpoint.Value)),
            ("All by HTTPS", banner.Tls),
            ("Dashboard", banner.Dashboard),
            ("Control plane", banner.Control),
        ]);
        page.Pairs("Connector",
        [
            ("Application id", banner.ApplicationId),
            ("Application secret", banner.ApplicationSecret),
        ]);
        page.Pairs("Tokens",
        [
            ("Refresh token", banner.RefreshToken),
            ("Access token", banner.AccessToken),
        ]);
        page.Table("Phone numbers", $"{banner.Control}/users",
            [.. banner.Users.Select(user => (string[])[user.MobileNumber, user.Role, user.Pin is null ? "" : $"PIN {user.Pin}", user.Name])]);
        page.Table("Groups", $"{banner.Control}/groups",
            [.. banner.Groups.Select(group => (string[])[group.GroupId, group.GroupType, group.GroupName])]);
        page.Paste("Try it", banner.Curl);

        output.WriteLine();
        output.WriteLine(ink.Label("Ctrl+C stops it; a second one does not wait."));
    }
}
