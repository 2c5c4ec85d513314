using Newtonsoft.Json.Linq;

namespace KaizalaEmulator.Contracts.Contract.OpenApi;

/// <summary>Parts of the wire that the manifest names, or has no place for, and OpenAPI wants described.</summary>
internal static class WireParts
{
    /// <exception cref="InvalidDataException">The manifest names a header that is not described here.</exception>
    public static JObject Header(string name) => name switch
    {
        "Location" => Header("D: an absolute URL; the answer's description says of what.", new JObject { ["type"] = "string", ["format"] = "uri" }),
        "Retry-After" => Header("D: whole seconds until the window of the limit ends.", new JObject { ["type"] = "integer", ["minimum"] = 1 }),
        _ => throw new InvalidDataException($"contracts/operations.json names the header {name}; expected one that {nameof(WireParts)} describes."),
    };

    /// <summary>A multipart upload; the service took the part by its place, whatever its name.</summary>
    public static JObject Files() => new()
    {
        ["type"] = "object",
        ["description"] = "D: one part, a file; its name and content type must fit each other. Several parts make an album (O).",
        ["minProperties"] = 1,
        ["properties"] = new JObject { ["file"] = File("D: the file; the part may have any name.") },
        ["additionalProperties"] = File("O: a further file of an album."),
    };

    public static JObject CallbackToken() => new()
    {
        ["name"] = "kz-callback-token",
        ["in"] = "header",
        ["required"] = false,
        ["description"] = "The webhook's callBackToken as it was registered; left out where it has none.",
        ["schema"] = new JObject { ["type"] = "string" },
        ["x-evidence"] = "D",
    };

    /// <summary>How a receiver answers an event.</summary>
    public static JObject Receipts() => new()
    {
        ["2XX"] = new JObject { ["description"] = "Taken. The body is not read.", ["x-evidence"] = "D" },
        ["default"] = new JObject
        {
            ["description"] =
                "Not taken, as is one that does not answer in time: it is sent again up to six times within two days, then the webhook is disabled. "
                + "An event may come more than once; eventId tells.",
            ["x-evidence"] = "D",
        },
    };

    /// <summary>What a callback URL is asked before the subscription is made.</summary>
    public static JObject Validation() => new()
    {
        ["tags"] = new JArray("Webhooks"),
        ["summary"] = "A callback URL is validated before it is subscribed",
        ["operationId"] = "onValidation",
        ["parameters"] = new JArray(new JObject
        {
            ["name"] = "validationToken",
            ["in"] = "query",
            ["required"] = true,
            ["description"] = "To be answered with; beside whatever query the callback URL has.",
            ["schema"] = new JObject { ["type"] = "string", ["pattern"] = "^[1-9][0-9]*$" },
            ["x-evidence"] = "D",
        }),
        ["responses"] = new JObject
        {
            ["2XX"] = new JObject
            {
                ["description"] = "The token, within five seconds, as the whole body. White space and double quotes around it are passed over, the content type is not looked at (O).",
                ["content"] = new JObject { ["text/plain"] = new JObject { ["schema"] = new JObject { ["type"] = "string" } } },
                ["x-evidence"] = "D",
            },
            ["default"] = new JObject { ["description"] = "Refused: nothing is subscribed, and the caller gets 400.", ["x-evidence"] = "D" },
        },
        ["security"] = new JArray(),
        ["x-evidence"] = "D",
    };

    private static JObject Header(string description, JObject schema) => new() { ["description"] = description, ["required"] = true, ["schema"] = schema };

    private static JObject File(string description) => new()
    {
        ["type"] = "string",
        ["contentMediaType"] = "application/octet-stream",
        ["description"] = description,
    };
}
