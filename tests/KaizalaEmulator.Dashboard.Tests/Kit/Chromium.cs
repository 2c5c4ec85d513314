using KaizalaEmulator.Dashboard.Tests.Kit;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace KaizalaEmulator.Dashboard.Tests.Kit;

/// <summary>The one browser of a test run. Each test gets a context of its own: fresh storage, fresh cache.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string DebianPath = "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Path of the browser: <c>KAIZALA_CHROMIUM</c>, else Debian's.</summary>
    private static string Path => Environment.GetEnvironmentVariable("KAIZALA_CHROMIUM") ?? DebianPath;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Path))
            throw new InvalidOperationException($"No browser at {Path}: install Debian's chromium, or name one by KAIZALA_CHROMIUM.");
        // Long enough for a machine that is busy with other things; what holds is seen at once.
        SetDefaultExpectTimeout(15_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    internal async Task<Visit> VisitAsync(Emulator emulator, string view = "/", Looks? looks = null)
    {
        var visit = await Visit.BeginAsync(_browser!, emulator, looks ?? new Looks());
        await visit.OpenAsync(view);
        return visit;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
