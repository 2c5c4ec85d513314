using System.Text.Json;

namespace KaizalaEmulator.Dashboard.Tests.Kit;

/// <summary>A tenant of one group, in which much was said.</summary>
internal static class LongTalk
{
    public const int Messages = 10_000;

    /// <summary>Notes when the first row of a list has been drawn.</summary>
    private const string NoteFirstRow = """
        new MutationObserver((_, observer) => {
          if (document.querySelector('.virtual-row')) {
            observer.disconnect();
            requestAnimationFrame(() => { window.firstRowAt = performance.now(); });
          }
        }).observe(document, { childList: true, subtree: true });
        """;

    /// <summary>Milliseconds until the first row is on screen, at its best of five, of a view that shows the latest message.</summary>
    public static async Task<double> FirstRowMsAsync(Visit visit)
    {
        await visit.Page.AddInitScriptAsync(NoteFirstRow);
        var best = double.MaxValue;
        for (var i = 0; i < 5; i++)
        {
            await visit.Page.ReloadAsync();
            await Expect(visit.Page.GetByText($"Message {Messages}", new() { Exact = true })).ToBeInViewportAsync();
            best = Math.Min(best, await visit.Page.EvaluateAsync<double>("window.firstRowAt"));
        }

        return best;
    }

    public static string Seed(int messages = Messages) => JsonSerializer.Serialize(new
    {
        connectors = new[] { new { applicationId = "app", applicationSecret = "KZDEMO0308", name = "Demo", permissions = "all" } },
        users = new[] { new { mobileNumber = Demo.Admin, name = "Field Admin", role = "tenantAdmin", provisioned = true } },
        groups = new[]
        {
            new
            {
                groupId = Demo.FieldTeam,
                name = "Field Team",
                members = new[] { new { mobileNumber = Demo.Admin, role = "Admin" } },
                messages = Enumerable.Range(1, messages).Select(number => new { from = Demo.Admin, message = $"Message {number}" }),
            },
        },
    });
}
