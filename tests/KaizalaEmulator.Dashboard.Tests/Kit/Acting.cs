namespace KaizalaEmulator.Dashboard.Tests.Kit;

/// <summary>What a visitor does, by what they can read.</summary>
internal static class Acting
{
    public static ILocator Button(this ILocator within, string name) => within.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public static ILocator Link(this ILocator within, string name) => within.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    public static ILocator Field(this ILocator within, string label) => within.GetByLabel(label, new() { Exact = true });

    /// <summary>The row of a table that holds a text.</summary>
    public static ILocator Row(this Visit visit, string text) =>
        visit.Main.GetByRole(AriaRole.Row).Filter(new() { HasText = text });

    /// <summary>The dialog that is open.</summary>
    public static ILocator Dialog(this Visit visit) => visit.Page.GetByRole(AriaRole.Dialog);

    public static ILocator Heading(this Visit visit, string name) => visit.Main.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true });

    /// <summary>A line of a ledger that holds a text.</summary>
    public static ILocator Line(this Visit visit, string text) => visit.Main.Locator(".ledger-line").Filter(new() { HasText = text });

    /// <summary>What lies on the clipboard.</summary>
    public static Task<string> ClipboardAsync(this Visit visit) => visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
}
