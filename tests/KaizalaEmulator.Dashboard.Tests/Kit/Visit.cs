using System.Collections.Concurrent;

namespace KaizalaEmulator.Dashboard.Tests.Kit;

/// <summary>
/// Somebody looking at the dashboard. When the visit ends, nothing may have been written to the console as an error, no script
/// may have failed, nothing may have been asked for elsewhere, and no script that came as data may have run.
/// </summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly Emulator _emulator;
    private readonly ConcurrentQueue<string> _troubles = new();

    private Visit(IBrowserContext context, IPage page, Emulator emulator)
    {
        _context = context;
        _emulator = emulator;
        Page = page;
        page.Console += (_, message) => NoteIf(message.Type is "error" or "warning", $"console: {message.Text}");
        page.PageError += (_, error) => NoteIf(true, $"script: {error}");
        page.Dialog += (_, dialog) => NoteIf(true, $"dialog: {dialog.Message}");
        page.Request += (_, request) => NoteIf(IsElsewhere(request.Url), $"asked elsewhere: {request.Url}");
    }

    public IPage Page { get; }

    public ILocator Main => Page.Locator("main");

    /// <summary>What is expected to fail in this visit: texts that a trouble may contain.</summary>
    public List<string> Expected { get; } = [];

    public static async Task<Visit> BeginAsync(IBrowser browser, Emulator emulator, Looks looks)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = looks.Viewport,
            ColorScheme = looks.IsDark ? ColorScheme.Dark : ColorScheme.Light,
            BypassCSP = looks.WithoutPolicy,
            TimezoneId = "UTC",
            Permissions = ["clipboard-read", "clipboard-write"],
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(15_000);
        return new Visit(context, await context.NewPageAsync(), emulator);
    }

    /// <summary>Goes to a view such as <c>/portal/groups</c>, and waits until it listens to the emulator.</summary>
    public async Task OpenAsync(string view)
    {
        await Page.GotoAsync($"{_emulator.Root}#{view}");
        await Expect(Page.Locator(".live-state")).ToHaveAttributeAsync("data-state", "open");
        await Expect(Main.Locator("> *").First).ToBeVisibleAsync();
    }

    /// <summary>Waits until every call that the view makes has been answered and drawn.</summary>
    public async Task SettleAsync()
    {
        await Expect(Page.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
        await Page.EvaluateAsync("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    /// <summary>Another page of the same browser: storage is shared.</summary>
    public async Task<IPage> NewPageAsync() => await _context.NewPageAsync();

    public async ValueTask DisposeAsync()
    {
        var ran = await Page.EvaluateAsync<bool>($"Boolean(window.{Malice.Mark})");
        await _context.DisposeAsync();
        ran.Should().BeFalse("a script that came as data must not run");
        _troubles.Where(trouble => !Expected.Exists(trouble.Contains)).Should().BeEmpty();
    }

    private void NoteIf(bool isTrouble, string text)
    {
        if (isTrouble)
            _troubles.Enqueue(text);
    }

    private bool IsElsewhere(string url) =>
        !url.StartsWith(_emulator.Root, StringComparison.Ordinal)
        && !url.StartsWith("data:", StringComparison.Ordinal)
        && !url.StartsWith("blob:", StringComparison.Ordinal);
}
