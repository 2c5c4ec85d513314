namespace KaizalaEmulator.Server.Http.Pages;

/// <summary>Maps operations that a browser calls.</summary>
internal static class PageRoutes
{
    public static void Page(
        this KaizalaApi api, string name, string method, string pattern, Func<ApiCall, PageForm, Page> handler) =>
        api.Add(new PageOperation(name, method, pattern, api.Services, handler));
}
