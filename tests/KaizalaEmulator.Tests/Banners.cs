using KaizalaEmulator.Server.Hosting;

namespace KaizalaEmulator.Tests;

internal static class Banners
{
    public const string Curl = "curl -H 'accessToken: kaizala-demo-access' http://127.0.0.1:8309/v1/groups";

    public static WorldBanner Demo { get; } = new()
    {
        ApiRoot = "http://127.0.0.1:8308",
        Endpoints = new Dictionary<string, string> { ["kms1"] = "http://127.0.0.1:8309", ["kms2"] = "http://127.0.0.1:8310" },
        Dashboard = "http://127.0.0.1:8308/",
        Control = "http://127.0.0.1:8308/_emulator",
        ApplicationId = "0c5e308a-7a1b-4c3d-9e2f-030803080308",
        ApplicationSecret = "KZDEMO0308",
        RefreshToken = "kaizala-demo-refresh",
        AccessToken = "kaizala-demo-access",
        Curl = Curl,
        Users =
        [
            new BannerUser("u1", "Field Admin", "+919910870005", "tenantAdmin", "8876"),
            new BannerUser("u2", "Field Member", "+911199999999", "user", "8876"),
        ],
        Groups = [new BannerGroup("00000308-0000-4000-8000-000000000001", "Field Team", "Group")],
    };

    /// <summary>A world from an empty seed: no connector, nobody, nothing.</summary>
    public static WorldBanner Empty { get; } = Demo with
    {
        ApplicationId = null,
        ApplicationSecret = null,
        RefreshToken = null,
        AccessToken = null,
        Curl = null,
        Users = [],
        Groups = [],
    };
}
