using System.Net;
using System.Text;

namespace KaizalaEmulator.Contracts.Tests.Playing;

/// <summary>Answers in memory and keeps what it was asked: <c>METHOD url body</c>.</summary>
internal sealed class StubHandler(Func<HttpRequestMessage, HttpResponseMessage>? answer = null) : HttpMessageHandler
{
    public List<string> Requests { get; } = [];

    public List<HttpRequestMessage> Messages { get; } = [];

    public static HttpResponseMessage Json(string json, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    public static HttpResponseMessage RedirectTo(string location, int status = 308)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent([]) };
        response.Headers.TryAddWithoutValidation("Location", location);
        return response;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Requests.Add($"{request.Method} {request.RequestUri!.OriginalString} {body}".TrimEnd());
        Messages.Add(request);
        return answer?.Invoke(request) ?? Json("{}");
    }
}
