using Newtonsoft.Json.Linq;

namespace KaizalaEmulator.Contracts.Contract.OpenApi;

/// <summary>What a reader of the document is told before the first operation.</summary>
internal static class Prose
{
    private const string About = """
        The REST API of Microsoft Kaizala, a work-chat service that was retired on 2023-08-31, as far as it is known today.
        It is written from published documentation and from traffic and client code that have been seen; where nothing is
        known and something must be answered, the answer is invented, and says so. It is generated from the contract of the
        Kaizala emulator, is not by Microsoft, and does not speak for it. The emulator's control plane, `/_emulator`, is no
        part of it.

        **Evidence.** Every operation, parameter, answer and event carries `x-evidence`, every operation also `x-source`, and
        descriptions of values begin with the letter: `D` documented by Microsoft, `O` observed in traffic or in code that ran
        against the service, `I` inferred from these, `X` invented. A client should lean on no `X`.

        **Hosts.** Tokens come from the API root. `accessToken` answers with the user's `endpointUrl`, and resources are called
        there; many clients call them on the API root all their life, which works until the user is relocated. Then 308 names
        the new host in `Location`: the base URL, to which the same path is to be sent again.

        **Reading.** Requests are read leniently: any case of path segments, header and property names, runs of slashes, paths
        without `/v1`, JSON with unquoted or single-quoted names, trailing commas, under any content type or none. Schemas of
        requests describe the documented form. Unknown properties are ignored.

        **Answers.** Every success but a sign-in page is a JSON object without the keys `message`, `errorCode` and
        `errorCategoryKey`; every error has exactly these three. A route that is not listed here is answered with 404, a method
        that is not with 405, in the same shape. Objects may have more properties than their schema names.
        """;

    private static readonly Dictionary<string, string> _resources = new(StringComparer.Ordinal)
    {
        ["Tokens"] = "From a phone number and a PIN to a refresh token, and from that to access tokens.",
        ["OAuth"] = "Signing in with a browser: a page that answers with a code, and the trade of the code for tokens.",
        ["Groups"] = "Groups, public groups, and the hierarchy that groups hang in.",
        ["Members"] = "The people in a group, and their roles.",
        ["Subscribers"] = "The audience of a public group: it reads what admins send, and sees nothing of each other.",
        ["Messages"] = "Text messages to a group, or to some of a public group's subscribers.",
        ["Media"] = "Files to be sent by actions later.",
        ["Actions"] = "Surveys, polls, jobs, meetings, announcements, media, and actions of packages; their responses.",
        ["Reactions"] = "Likes and comments.",
        ["Tenancy"] = "The caller, and the groups of the whole tenant.",
        ["Bots"] = "Senders that are no people.",
        ["Webhooks"] = "Subscriptions to what happens in a group, to an action, or to the actions of a package.",
    };

    public static JObject Info() => new()
    {
        ["title"] = "Kaizala REST API",
        ["version"] = "1.0.0",
        ["summary"] = "The API of a retired service, each part with how it is known.",
        ["description"] = About.ReplaceLineEndings("\n"),
    };

    /// <summary>Relative first: read from an emulator, the document leads back to it, whatever its port.</summary>
    public static JArray Servers() =>
    [
        new JObject { ["url"] = "/", ["description"] = "The API root that this document was read from." },
        new JObject
        {
            ["url"] = "http://{host}",
            ["description"] = "An API root, or the endpoint host that accessToken answered with.",
            ["variables"] = new JObject
            {
                ["host"] = new JObject
                {
                    ["default"] = "127.0.0.1:8308",
                    ["description"] = "Host and port. By default the emulator has its API root at 8308 and the endpoint hosts kms1, kms2 at 8309, 8310.",
                },
            },
        },
    ];

    public static JArray Tags(IEnumerable<string> resources) =>
        new(resources.Select(name => new JObject { ["name"] = name, ["description"] = _resources[name] }));

    /// <summary>As the rest of a sentence that begins with a letter of evidence.</summary>
    public static string Uncapitalised(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];
}
