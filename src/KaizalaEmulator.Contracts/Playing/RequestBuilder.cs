using KaizalaEmulator.Contracts.Collections;

namespace KaizalaEmulator.Contracts.Playing;

/// <summary>Makes of a resolved request what goes over the wire.</summary>
internal sealed class RequestBuilder(string? baseFolder)
{
    private static readonly KeyValuePair<string, string>[] Defaults = [new("Accept", "*/*"), new("User-Agent", "kaizala-contracts/0.1")];

    /// <exception cref="SendException">It has no URL that can be sent to, a header that is none, or a file that cannot be read.</exception>
    public SentRequest Build(RequestTemplate request, Behaviour behaviour)
    {
        var url = UrlBuilder.Build(request.Url, behaviour.EncodeUrl);
        var prunes = !behaviour.KeepBody && request.Method.ToUpperInvariant() is "GET" or "HEAD" or "COPY" or "PURGE" or "UNLOCK";
        var (body, contentType) = prunes || request.Body is null ? ([], null) : BodyBuilder.Build(request.Body, baseFolder);
        var headers = request.Headers.Where(one => one.Key.Length > 0).Select(one => KeyValuePair.Create(one.Key, one.Value ?? "")).ToList();
        Add(headers, Defaults);
        if (contentType is not null)
            Add(headers, [KeyValuePair.Create("Content-Type", contentType)]);

        return new SentRequest(request.Method.Length == 0 ? "GET" : request.Method.ToUpperInvariant(), url, headers, body);
    }

    private static void Add(List<KeyValuePair<string, string>> headers, IEnumerable<KeyValuePair<string, string>> more) =>
        headers.AddRange(more.Where(one => !headers.Exists(old => old.Key.Equals(one.Key, StringComparison.OrdinalIgnoreCase))).ToList());
}
