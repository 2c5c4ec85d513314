using System.Text;

namespace KaizalaEmulator.Server.Http.Pages;

/// <summary>What a browser is answered with: a page, or a redirect.</summary>
/// <param name="StyleHash">Of the page's one style element, as a Content-Security-Policy names it.</param>
internal sealed record Page(int Status, Html Markup, string StyleHash)
{
    /// <summary>Why the page is an error page; for the journal.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>Where to go instead; null for a page that stays.</summary>
    public string? Location { get; init; }

    public static Page RedirectTo(string url) => new(302, Html.Empty, "'none'") { Location = url };

    /// <summary>
    /// Nothing but the page's own style: no script, no load, no frame around it. <c>form-action</c> is left open, since
    /// browsers hold every redirect after a form against it, and where a connector's page goes on to is not ours to know.
    /// </summary>
    public string ContentSecurityPolicy =>
        $"default-src 'none'; style-src {StyleHash}; img-src data:; base-uri 'none'; frame-ancestors 'none'";

    public Answer ToAnswer() => new(Status, Encoding.UTF8.GetBytes(Markup.Text), ErrorCode) { ContentType = "text/html; charset=utf-8" };
}
