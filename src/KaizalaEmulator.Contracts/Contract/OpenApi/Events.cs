using Newtonsoft.Json.Linq;

namespace KaizalaEmulator.Contracts.Contract.OpenApi;

/// <summary>What a webhook's callback URL is sent: one entry an event, and the question it is asked before it hears of any.</summary>
internal sealed class Events(SchemaComponents schemas)
{
    private const string Folder = "webhooks/events/";

    public JObject Of(IEnumerable<string> names)
    {
        var events = names.Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => new JProperty(name[Folder.Length..], new JObject { ["post"] = Delivery(name) }));
        return new JObject(events.Append(new JProperty("validation", new JObject { ["get"] = WireParts.Validation() })));
    }

    private JObject Delivery(string name)
    {
        var (title, description) = schemas.About(name);
        return new JObject
        {
            ["tags"] = new JArray("Webhooks"),
            ["summary"] = title,
            ["operationId"] = "on" + name[Folder.Length..],
            ["parameters"] = new JArray(WireParts.CallbackToken()),
            ["requestBody"] = new JObject
            {
                ["required"] = true,
                ["content"] = new JObject { ["application/json"] = new JObject { ["schema"] = schemas.Refer(name) } },
            },
            ["responses"] = WireParts.Receipts(),
            ["security"] = new JArray(),
            ["x-evidence"] = description[..1],
        };
    }
}
