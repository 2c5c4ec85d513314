using System.Text;
using KaizalaEmulator.Contracts.Contract;
using KaizalaEmulator.Contracts.Playing;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KaizalaEmulator.Contracts.Mutations;

/// <summary>An answer on its way, with what defects need to know of it.</summary>
internal sealed class Answer
{
    public Answer(ReceivedResponse response)
    {
        Response = response;
        Text = Encoding.UTF8.GetString(response.Body);
        Body = JsonText.TryParse(Text, out var body, out _) ? body as JObject : null;
    }

    public ReceivedResponse Response { get; }

    public string Text { get; }

    /// <summary>The body; null where it is no JSON object.</summary>
    public JObject? Body { get; }

    public bool IsRefusal => Response.Status >= 400;

    public ReceivedResponse WithStatus(int status) => Response with { Status = status, Reason = "" };

    public ReceivedResponse WithText(string text) => Response with { Body = Encoding.UTF8.GetBytes(text) };

    public ReceivedResponse WithBody(JToken body) => WithText(body.ToString(Formatting.None));

    /// <summary>With one header changed, or lost where <paramref name="change"/> gives null; null where it has none of that name.</summary>
    public ReceivedResponse? WithHeader(string name, Func<string, string?> change)
    {
        var headers = new List<KeyValuePair<string, string>>();
        foreach (var header in Response.Headers)
        {
            var value = header.Key.Equals(name, StringComparison.OrdinalIgnoreCase) ? change(header.Value) : header.Value;
            if (value is not null)
                headers.Add(KeyValuePair.Create(header.Key, value));
        }

        return headers.SequenceEqual(Response.Headers) ? null : Response with { Headers = headers };
    }
}
