using System.Globalization;
using KaizalaEmulator.Dashboard.Tests.Kit;
using static KaizalaEmulator.Dashboard.Tests.Phones.HandsetReading;

namespace KaizalaEmulator.Dashboard.Tests.Phones;

/// <summary>A conversation of 10,000 messages on a handset. Measured alone, and at its best of five.</summary>
[Collection(Alone.Name)]
public sealed class LongTalkTests(Chromium chromium)
{
    private const double LimitMs = 1000;

    /// <summary>Scrolls up, a screen at a time, until a number of messages was passed; answers the most elements there ever were.</summary>
    private const string ScrollUp = """
        async (pixels) => {
          const list = document.querySelector('.posts');
          let most = 0;
          for (let passed = 0; passed < pixels; passed += 500) {
            list.scrollTop -= 500;
            await new Promise(requestAnimationFrame);
            most = Math.max(most, document.querySelectorAll('main *').length);
          }
          return most;
        }
        """;

    [Fact]
    public async Task Ten_thousand_messages_are_on_screen_within_a_second()
    {
        await using var emulator = await Emulator.StartAsync(LongTalk.Seed());
        await using var visit = await chromium.VisitAsync(emulator, PhonesAt(Demo.FieldTeam, Demo.Admin));

        var best = await LongTalk.FirstRowMsAsync(visit);

        await File.WriteAllTextAsync(Artifacts.PathOf("phones-first-paint.txt"),
            string.Create(CultureInfo.InvariantCulture, $"{best:F0} ms to the first of {LongTalk.Messages} messages on a handset\n"));
        best.Should().BeLessThan(LimitMs);
    }

    [Fact]
    public async Task Older_messages_are_loaded_as_one_scrolls_and_few_are_in_the_document()
    {
        await using var emulator = await Emulator.StartAsync(LongTalk.Seed());
        await using var visit = await chromium.VisitAsync(emulator, PhonesAt(Demo.FieldTeam, Demo.Admin));
        await Expect(visit.Page.GetByText($"Message {LongTalk.Messages}", new() { Exact = true })).ToBeInViewportAsync();

        var most = await visit.Page.EvaluateAsync<int>(ScrollUp, 50_000);

        most.Should().BeLessThan(1000);
        var first = await visit.Page.Locator(".post-text").First.InnerTextAsync();
        int.Parse(first.Split(' ')[1], CultureInfo.InvariantCulture).Should().BeLessThan(LongTalk.Messages - 300);
    }

    [Fact]
    public async Task The_first_message_is_reached()
    {
        await using var emulator = await Emulator.StartAsync(LongTalk.Seed(500));
        await using var visit = await chromium.VisitAsync(emulator, PhonesAt(Demo.FieldTeam, Demo.Admin));
        await Expect(visit.Page.GetByText("Message 500", new() { Exact = true })).ToBeInViewportAsync();

        await visit.Page.EvaluateAsync(ScrollUp, 60_000);
        await visit.Page.Locator(".posts").EvaluateAsync("list => { list.scrollTop = 0; }");

        await Expect(visit.Page.GetByText("Message 1", new() { Exact = true })).ToBeInViewportAsync();
    }
}
