using System.Text.Json;

namespace KaizalaEmulator.Dashboard.Tests.Kit;

/// <summary>A tenant of one group, in which much was said.</summary>
internal static class LongTalk
{
    public const int Messages = 10_000;

    /// <summary>A script that notes when the first row of a list has been drawn, in <c>window.firstRowAt</c>.</summary>
    public const string NoteFirstRow = """
        new MutationObserver((_, observer) => {
          if (document.querySelector('.virtual-row')) {
            observer.disconnect();
            requestAnimationFrame(() => { window.firstRowAt = performance.now(); });
          }
        }).observe(document, { childList: true, subtree: true });
        """;

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
