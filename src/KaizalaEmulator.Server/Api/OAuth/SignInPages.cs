using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Domain.Tokens;
using KaizalaEmulator.Server.Http;
using KaizalaEmulator.Server.Http.Pages;

namespace KaizalaEmulator.Server.Api.OAuth;

/// <summary>The pages of signing in. They work without a script, and with a screen reader.</summary>
internal static class SignInPages
{
    public static Page AskNumber(AuthorizationRequest request, string number, KaizalaError? error = null)
    {
        var body = Html.Of($"""
            <h1>Sign in</h1>
            <p><strong>{request.Connector.Name}</strong> asks to use your Kaizala account.</p>
            {Alert(error)}
            <form method="post" action="{Address(request)}">
              <label for="mobileNumber">Mobile number</label>
              <input id="mobileNumber" name="mobileNumber" type="tel" value="{number}" autocomplete="tel" required autofocus {Described(error)}>
              <p class="hint" id="hint">With the country code, such as +919910870005</p>
              <button type="submit">Send PIN</button>
            </form>
            {Consent(request)}
            """);
        return Make("Sign in", body, error);
    }

    public static Page AskPin(AuthorizationRequest request, string number, string pinsUrl, KaizalaError? error = null)
    {
        var body = Html.Of($"""
            <h1>Enter your PIN</h1>
            <p>A PIN was sent to <strong>{number}</strong> to sign in to <strong>{request.Connector.Name}</strong>.</p>
            {Alert(error)}
            <form method="post" action="{Address(request)}">
              <input type="hidden" name="mobileNumber" value="{number}">
              <label for="pin">PIN</label>
              <input id="pin" name="pin" type="text" inputmode="numeric" autocomplete="one-time-code" maxlength="8" required autofocus {Described(error)}>
              <p class="hint" id="hint">No phone rings here: this is an emulator. The PIN shows at {PinsLink(pinsUrl)}</p>
              <button type="submit">Sign in</button>
            </form>
            <div class="others">
              <form method="post" action="{Address(request)}">
                <input type="hidden" name="mobileNumber" value="{number}">
                <button type="submit" class="quiet">Send a new PIN</button>
              </form>
              <a class="button quiet" href="{Address(request)}">Change number</a>
            </div>
            {Consent(request)}
            """);
        return Make("Enter your PIN", body, error);
    }

    /// <summary>No page of the connector's is to be trusted with the browser, so it stays here.</summary>
    public static Page Refuse(KaizalaError error) => Make("Cannot sign in", Html.Of($"""
        <h1>Cannot sign in</h1>
        {Alert(error)}
        <p>Nothing was sent back to the page you came from. Its link here must name a connector by <code>client_id</code>,
        and by <code>redirect_uri</code> one of the redirect URLs registered for it.</p>
        """), error);

    private static Page Make(string title, Html body, KaizalaError? error)
    {
        var markup = PageLayout.Around(error is null ? title : $"Error: {title}", body);
        if (error is null)
            return new Page(200, markup, PageLayout.StyleHash);
        var wire = ErrorTable.Of(error);
        return new Page(wire.Status, markup, PageLayout.StyleHash) { ErrorCode = wire.ErrorCode };
    }

    /// <summary>
    /// The page's own address. A form keeps the connector's fields in it rather than in fields of its own: browsers change line
    /// ends in those, and whoever asks for the address again finds the page.
    /// </summary>
    private static string Address(AuthorizationRequest request)
    {
        var state = request.State is null ? "" : $"&state={Uri.EscapeDataString(request.State)}";
        return OAuthEndpoints.AuthorizePath
            + $"?client_id={Uri.EscapeDataString(request.Connector.ApplicationId)}&redirect_uri={Uri.EscapeDataString(request.RedirectUri)}{state}";
    }

    private static Html Alert(KaizalaError? error) =>
        error is null ? Html.Empty : Html.Of($"""<p class="error" id="error" role="alert">{Say(error)}</p>""");

    private static Html Described(KaizalaError? error) => error is null
        ? Html.Of($"aria-describedby=\"hint\"")
        : Html.Of($"aria-describedby=\"error hint\" aria-invalid=\"true\"");

    private static Html Consent(AuthorizationRequest request) => Html.Of($"""
        <footer>
          <p>It may use: {string.Join(", ", PermissionNames.Of(request.Connector.Permissions))}.</p>
          <p>Signing in brings you back to <code>{request.RedirectUri}</code></p>
        </footer>
        """);

    /// <summary>A link where the control plane stands on this very host; it refuses other sites' pages.</summary>
    private static Html PinsLink(string pinsUrl) => pinsUrl.StartsWith('/')
        ? Html.Of($"""<a href="{pinsUrl}" target="_blank" rel="noopener">{pinsUrl}</a>""")
        : Html.Of($"<code>{pinsUrl}</code>");

    /// <summary>An error as a person reads it: the label says already which field it is about.</summary>
    private static string Say(KaizalaError error)
    {
        var message = error.Message;
        foreach (var field in (string[])["mobileNumber: ", "pin: "])
            if (message.StartsWith(field, StringComparison.Ordinal))
                return char.ToUpperInvariant(message[field.Length]) + message[(field.Length + 1)..];
        return message;
    }
}
