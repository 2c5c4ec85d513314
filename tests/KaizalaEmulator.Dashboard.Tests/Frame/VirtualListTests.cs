using KaizalaEmulator.Dashboard.Tests.Kit;

namespace KaizalaEmulator.Dashboard.Tests.Frame;

/// <summary>The list that keeps in the document only what is visible.</summary>
public sealed class VirtualListTests(Chromium chromium)
{
    // Heights differ, as those of messages do.
    private const string TenThousandRows = """
        async (stick) => {
          const { VirtualList } = await import('/_dashboard/frame/virtual-list.js');
          const { h } = await import('/_dashboard/frame/dom.js');
          const item = (id) => ({ id, text: `Row ${id} ` + 'and more '.repeat(id * 7 % 40) });
          const list = new VirtualList({ label: 'Rows', key: (row) => row.id, rowKeys: true, stick,
            render: (row) => h('p', null, h('button', null, `Button ${row.id}`), row.text) });
          list.style.cssText = 'height: 500px; width: 400px';
          document.querySelector('main').replaceChildren(list);
          list.items = Array.from({ length: 10000 }, (_, index) => item(index + 1));
          Object.assign(window, { list, item });
        }
        """;

    private const string RowsInDocument = "list.querySelectorAll('.virtual-row').length";

    [Fact]
    public async Task Of_ten_thousand_rows_a_screenful_is_in_the_document_wherever_it_is_scrolled_to()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await ShowAsync(emulator, "start");

        for (var part = 0; part <= 20; part++)
        {
            await visit.Page.EvaluateAsync($"list.scrollTop = list.scrollHeight * {part} / 20");
            await visit.SettleAsync();
            (await visit.Page.EvaluateAsync<int>(RowsInDocument)).Should().BeInRange(5, 60);
            (await GapsAsync(visit)).Should().Be(0, "each row begins where the one before it ends");
        }

        await Expect(visit.Page.GetByText("Button 10000")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Rows_that_come_above_leave_what_is_read_in_its_place()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await ShowAsync(emulator, "start");
        await visit.Page.EvaluateAsync("list.scrollToKey(5000)");
        await visit.SettleAsync();
        var before = await visit.Page.GetByText("Button 5000").BoundingBoxAsync();

        await visit.Page.EvaluateAsync("list.items = [...Array.from({ length: 300 }, (_, index) => item(20000 + index)), ...list.items]");
        await visit.SettleAsync();

        (await visit.Page.GetByText("Button 5000").BoundingBoxAsync())!.Y.Should().BeApproximately(before!.Y, 1);
    }

    [Fact]
    public async Task A_list_at_its_end_follows_what_is_added_and_one_read_back_does_not()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await ShowAsync(emulator, "end");
        await Expect(visit.Page.GetByText("Button 10000")).ToBeInViewportAsync();

        await visit.Page.EvaluateAsync("list.add(item(10001))");
        await Expect(visit.Page.GetByText("Button 10001")).ToBeInViewportAsync();

        await visit.Page.EvaluateAsync("list.scrollToKey(100)");
        await visit.SettleAsync();
        await visit.Page.EvaluateAsync("list.add(item(10002))");
        await Expect(visit.Page.GetByText("Button 100", new() { Exact = true })).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Arrow_keys_go_from_row_to_row_beyond_what_was_visible()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await ShowAsync(emulator, "start");
        await visit.Page.GetByText("Button 1", new() { Exact = true }).FocusAsync();

        for (var step = 0; step < 40; step++)
            await visit.Page.Keyboard.PressAsync("ArrowDown");

        await Expect(visit.Page.GetByText("Button 41", new() { Exact = true })).ToBeFocusedAsync();
        await Expect(visit.Page.GetByText("Button 41", new() { Exact = true })).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_row_with_the_focus_is_kept_while_others_scroll_by()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await ShowAsync(emulator, "start");
        await visit.Page.GetByText("Button 2", new() { Exact = true }).FocusAsync();

        await visit.Page.EvaluateAsync("list.scrollToKey(9000)");
        await visit.SettleAsync();

        await Expect(visit.Page.GetByText("Button 2", new() { Exact = true })).ToBeFocusedAsync();
        await Expect(visit.Page.GetByText("Button 9000")).ToBeInViewportAsync();
    }

    private async Task<Visit> ShowAsync(Emulator emulator, string stick)
    {
        var visit = await chromium.VisitAsync(emulator, "/nowhere");
        await visit.Page.EvaluateAsync(TenThousandRows, stick);
        await visit.SettleAsync();
        return visit;
    }

    private static Task<int> GapsAsync(Visit visit) => visit.Page.EvaluateAsync<int>("""
        () => {
          const rows = [...list.querySelectorAll('.virtual-row')].map((row) => row.getBoundingClientRect());
          return rows.slice(1).filter((row, index) => Math.abs(row.top - rows[index].bottom) > 1).length;
        }
        """);
}
