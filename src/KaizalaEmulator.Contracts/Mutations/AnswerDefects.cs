using KaizalaEmulator.Contracts.Playing;
using Newtonsoft.Json.Linq;

namespace KaizalaEmulator.Contracts.Mutations;

/// <summary>Defects of an answer as a whole; each is null where it would change nothing.</summary>
internal static class AnswerDefects
{
    public static IReadOnlyList<(string Name, Func<Answer, ReceivedResponse?> Make)> All { get; } =
    [
        ("another status of the same class", answer => answer.WithStatus(answer.IsRefusal ? (answer.Response.Status == 400 ? 422 : 400) : answer.Response.Status + 1)),
        ("a refusal answered with 200", answer => answer.IsRefusal ? answer.WithStatus(200) : null),
        ("a success answered with 500", answer => answer.IsRefusal ? null : answer.WithStatus(500)),
        ("a success answered with 404", answer => answer.IsRefusal ? null : answer.WithStatus(404)),
        ("content type lost", answer => answer.WithHeader("Content-Type", _ => null)),
        ("content type text/plain", answer => answer.WithHeader("Content-Type", _ => "text/plain; charset=utf-8")),
        ("charset lost", answer => answer.WithHeader("Content-Type", value => value.Split(';')[0])),
        ("open origin lost", answer => answer.WithHeader("Access-Control-Allow-Origin", _ => null)),
        ("open origin narrowed", answer => answer.WithHeader("Access-Control-Allow-Origin", _ => "https://example.com")),
        ("location lost", answer => answer.WithHeader("Location", _ => null)),
        ("body empty", answer => answer.Text.Length == 0 ? null : answer.WithText("")),
        ("body cut off", answer => answer.Text.Length < 2 ? null : answer.WithText(answer.Text[..(answer.Text.Length / 2)])),
        ("body sent twice", answer => answer.Body is null ? null : answer.WithText(answer.Text + answer.Text)),
        ("body wrapped", answer => answer.Body is null ? null : answer.WithBody(new JObject { ["data"] = answer.Body.DeepClone() })),
        ("body in an array", answer => answer.Body is null ? null : answer.WithBody(new JArray(answer.Body.DeepClone()))),
        ("body as text", answer => answer.Body is null ? null : answer.WithBody(new JValue(answer.Text))),
        ("body null", answer => answer.Body is null ? null : answer.WithText("null")),
        ("error shape lost", answer => answer is { IsRefusal: true, Body: not null } ? answer.WithText("{}") : null),
        ("error nested", answer => answer is { IsRefusal: true, Body: not null } ? answer.WithBody(new JObject { ["error"] = answer.Body.DeepClone() }) : null),
        ("error key in a success", answer => answer is { IsRefusal: false, Body: { } body } ? answer.WithBody(new JObject(body) { ["message"] = "OK" }) : null),
    ];
}
