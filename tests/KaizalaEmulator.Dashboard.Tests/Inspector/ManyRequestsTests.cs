using System.Globalization;
using KaizalaEmulator.Dashboard.Tests.Kit;

namespace KaizalaEmulator.Dashboard.Tests.Inspector;

/// <summary>A journal of 10,000 requests is as quick to look at as one of ten. Measured alone, and at its best of five.</summary>
[Collection(Alone.Name)]
public sealed class ManyRequestsTests(Chromium chromium)
{
    private const int Requests = 10_000;
    private const double LimitMs = 1000;

    private const string NoteFirstLine = """
        new MutationObserver((_, observer) => {
          if (document.querySelector('.ledger-line')) {
            observer.disconnect();
            requestAnimationFrame(() => { window.firstLineAt = performance.now(); });
          }
        }).observe(document, { childList: true, subtree: true });
        """;

    [Fact]
    public async Task Ten_thousand_requests_are_on_screen_within_a_second_and_in_bounds()
    {
        await using var emulator = await Emulator.StartAsync();
        await Parallel.ForAsync(0, Requests, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (number, cancel) =>
        {
            using var response = await emulator.Http.GetAsync(new Uri($"v1/groups?number={number}", UriKind.Relative), cancel);
        });
        await using var visit = await chromium.VisitAsync(emulator, "/inspector/requests");
        await visit.Page.AddInitScriptAsync(NoteFirstLine);

        var best = double.MaxValue;
        for (var i = 0; i < 5; i++)
        {
            await visit.Page.ReloadAsync();
            await Expect(visit.Main.Locator(".ledger-count")).ToHaveTextAsync($"{Requests}");
            best = Math.Min(best, await visit.Page.EvaluateAsync<double>("window.firstLineAt"));
        }

        var heap = await visit.Page.EvaluateAsync<long>("performance.memory.usedJSHeapSize") / 1_000_000;
        await File.WriteAllTextAsync(Artifacts.PathOf("many-requests.txt"),
            string.Create(CultureInfo.InvariantCulture, $"{best:F0} ms to the first of {Requests} requests, {heap} MB of heap\n"));
        best.Should().BeLessThan(LimitMs);
        heap.Should().BeLessThan(60);
        (await visit.Main.Locator(".ledger-line").CountAsync()).Should().BeLessThan(60);
        await emulator.SayAsync("One more");
        await Expect(visit.Line("/messages")).ToBeVisibleAsync();
    }
}
