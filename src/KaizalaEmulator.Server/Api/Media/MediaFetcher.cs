using System.Globalization;
using System.Net;
using KaizalaEmulator.Domain.Media;
using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Server.Api.Media;

/// <summary>
/// Fetches files from the hosts that are allowed, and from no other: it follows no redirect and tells nobody who asked.
/// </summary>
internal sealed class MediaFetcher(MediaOptions options) : IDisposable
{
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false, // the host that was allowed is asked, and no other in its name
        ConnectTimeout = options.FetchTimeout,
        PooledConnectionLifetime = TimeSpan.FromMinutes(1), // a name may move to another address
    });

    public bool MayFetch(Uri url) => options.AllowedHosts.Contains(url.Host, StringComparer.OrdinalIgnoreCase);

    /// <summary>Fills the upload with the file; why it is refused, or null.</summary>
    public async Task<KaizalaError?> FetchAsync(MediaUrl wanted, MediaUpload upload, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(options.FetchTimeout);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, wanted.Url);
            using var response = await _http.SendAsync(request, patience.Token);
            return await ReadAsync(wanted, response, upload, patience.Token) is { } refused ? Named(refused) : null;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return CannotFetch(wanted.Url, string.Create(CultureInfo.InvariantCulture, $"no whole answer within {options.FetchTimeout.TotalSeconds} s"));
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException)
        {
            return CannotFetch(wanted.Url, problem.Message);
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<KaizalaError?> ReadAsync(
        MediaUrl wanted, HttpResponseMessage response, MediaUpload upload, CancellationToken cancel)
    {
        if (response.StatusCode != HttpStatusCode.OK)
            return CannotFetch(wanted.Url, string.Create(CultureInfo.InvariantCulture, $"the status {(int)response.StatusCode}"));
        if (response.Content.Headers.ContentLength > options.Limit)
            return MediaErrors.TooLarge(options.Limit);
        if (upload.Open(MediaUrl.Field, wanted.Name, response.Content.Headers.ContentType?.MediaType) is { } refused)
            return refused;
        await using var body = await response.Content.ReadAsStreamAsync(cancel);
        return await upload.ReadAsync(body, cancel);
    }

    private static KaizalaError CannotFetch(Uri url, string got) =>
        Invalid.Field(MediaUrl.Field, $"the file at {Invalid.Quote(url.OriginalString)}", got.TrimEnd('.'));

    private static KaizalaError Named(KaizalaError refused) =>
        refused.Message.StartsWith(MediaUrl.Field, StringComparison.Ordinal)
            ? refused
            : refused with { Message = $"{MediaUrl.Field}: {refused.Message}" };
}
