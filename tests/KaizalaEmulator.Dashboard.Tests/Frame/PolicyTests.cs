using KaizalaEmulator.Dashboard.Tests.Kit;

namespace KaizalaEmulator.Dashboard.Tests.Frame;

/// <summary>Even a mistake in the dashboard could not run what came as data: the browser holds its policy against it.</summary>
public sealed class PolicyTests(Chromium chromium)
{
    [Theory]
    [InlineData("document.querySelector('main').innerHTML = '<b>markup</b>'", "TrustedHTML")]
    [InlineData("document.write('<b>markup</b>')", "TrustedHTML")]
    [InlineData("document.createElement('script').text = 'window.hasRun = 1'", "TrustedScript")]
    public async Task No_text_becomes_markup_or_script(string mistake, string named)
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator);
        visit.Expected.Add("Trusted");

        var act = () => visit.Page.EvaluateAsync(mistake);

        await act.Should().ThrowAsync<PlaywrightException>().WithMessage($"*{named}*");
    }

    [Fact]
    public async Task Nothing_is_loaded_from_elsewhere()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator);
        visit.Expected.Add("Content Security Policy");
        visit.Expected.Add("Fetch API cannot load");

        var act = () => visit.Page.EvaluateAsync("fetch('http://localhost:9/')");

        await act.Should().ThrowAsync<PlaywrightException>();
    }

    [Theory]
    [InlineData("javascript:alert(1)", "#")]
    [InlineData(" JaVaScRiPt:alert(1)", "#")]
    [InlineData("data:text/html,<script>alert(1)</script>", "#")]
    [InlineData("data:image/svg+xml,<svg onload=alert(1)>", "#")]
    [InlineData("vbscript:x", "#")]
    [InlineData("https://example.org/a?b=c", "https://example.org/a?b=c")]
    [InlineData("/media/default/1/a.png", "/media/default/1/a.png")]
    public async Task A_link_runs_nothing(string url, string expected)
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator);

        var made = await visit.Page.EvaluateAsync<string>(
            "async (url) => (await import('/_dashboard/frame/dom.js')).h('a', { href: url }).getAttribute('href')", url);

        made.Should().Be(expected);
    }
}
