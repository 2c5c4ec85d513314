using KaizalaEmulator.Server.Http;
using Microsoft.AspNetCore.Http;

namespace KaizalaEmulator.Server.Control;

/// <summary>Writes an answer of the control plane. It allows no other origin, and no cache keeps it.</summary>
internal static class ControlAnswer
{
    public static Task WriteAsync(HttpContext http, Answer answer)
    {
        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = answer.Body.Length;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return http.Response.Body.WriteAsync(answer.Body, 0, answer.Body.Length);
    }
}
