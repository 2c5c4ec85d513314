using System.Net;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Server.Http;
using Microsoft.AspNetCore.Http;

namespace KaizalaEmulator.Server.Control;

/// <summary>
/// Who may reach the control plane: a loopback <c>Host</c> or an allowed one, so that no web page elsewhere gets in by
/// DNS rebinding, and no cross-site request of a browser.
/// </summary>
public sealed class ControlAccess(IEnumerable<string> allowedHosts)
{
    private readonly HashSet<string> _allowed = new(allowedHosts, StringComparer.OrdinalIgnoreCase);

    internal WireError? Refuse(HttpRequest request)
    {
        if (!IsAllowed(request.Host.Host))
        {
            return ErrorTable.Forbidden(
                $"Host: the control plane answers to a loopback host, got {Invalid.Quote(request.Host.Host)}. "
                + "Allow the name with --allow-control-host.");
        }

        if (request.Headers["Sec-Fetch-Site"] is ["cross-site" or "same-site", ..] && !OpensDashboard(request))
            return ErrorTable.Forbidden("Sec-Fetch-Site: the control plane refuses requests of other sites' pages.");
        if (request.Headers.Origin is [{ } origin, ..] && origin != $"{request.Scheme}://{request.Host.Value}")
            return ErrorTable.Forbidden($"Origin: the control plane refuses requests of other sites' pages, got {Invalid.Quote(origin)}.");
        return null;
    }

    /// <summary>A link on another page may open the dashboard: the page itself holds no data, and nobody can frame it.</summary>
    private static bool OpensDashboard(HttpRequest request) =>
        request.Path == "/"
        && HttpMethods.IsGet(request.Method)
        && request.Headers["Sec-Fetch-Mode"] is ["navigate"]
        && request.Headers["Sec-Fetch-Dest"] is ["document"];

    private bool IsAllowed(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address))
        || _allowed.Contains(host);
}
