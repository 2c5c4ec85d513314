using System.Text.Json;
using KaizalaEmulator.Server.Tests.Api;
using KaizalaEmulator.Server.Tests.Kit;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Webhooks;

/// <summary>How each event is brought about, by a call of the API or by a phone.</summary>
internal static class Happenings
{
    private const string Picture =
        "eyJUaHVtYm5haWwiOiIiLCJBY3Rpb25UeXBlIjozLCJGaWxlcyI6W3siSWQiOiJlNWNmMjFiZi1kNzhiLTRmOGItYmI2Ny0zNjUyZTQ5NWQxMmUiLCJOYW1lIjoiZ2F0ZS5qcGciLCJTaXplIjo0LCJVcmwiOiJodHRwczovL2Nkbi5leGFtcGxlLmNvbS9nYXRlLmpwZyJ9XX0=";

    private const string Questions = """
        [{"title":"Well?","type":"SingleOption","options":[{"title":"Yes"},{"title":"No"}]},
         {"title":"Which?","type":"MultiOption","options":[{"title":"A"},{"title":"B"},{"title":"C"}]},
         {"title":"How many?","type":"Numeric"},{"title":"Why?","type":"Text"},{"title":"Skipped","type":"LargeText"},
         {"title":"Where?","type":"Location"},{"title":"Whom to call?","type":"PhoneNumber"},{"title":"When?","type":"DateTime"},
         {"title":"A picture","type":"Image"},{"title":"Papers","type":"AttachmentList"}]
        """;

    private static readonly string Answers = $$"""
        ["Yes",["A","C"],1,"Because",null,{"lt":17.43,"lg":78.34,"n":"Gate 3"},{"cc":"+91","pn":"9910870005"},1767600000000,
         "{{Picture}}",["{{Picture}}"]]
        """;

    private static readonly Dictionary<string, (string Type, string Body)> Actions = new()
    {
        ["AttachmentCreated"] = ("Image", $$"""{"mediaResource":"{{Picture}}","caption":"The gate"}"""),
        ["Announcement"] = ("Announcement", $$"""{"Title":"Closed","Message":"On Monday","MediaResources":["{{Picture}}"]}"""),
        ["Job"] = ("Job", $$"""{"title":"Paint the gate","assignedTo":["{{SignIns.Admin}}"],"dueDate":48}"""),
        ["Survey"] = ("Survey", $$"""{"title":"Gate check","visibility":"2","questions":{{Questions}}}"""),
        ["Poll"] = ("Poll", """{"question":"Lunch?","choices":[{"title":"Soup"},{"title":"Salad"}],"expiryInHours":2}"""),
        ["LetsMeet"] = ("LetsMeet",
            """{"title":"Handover","startingTime":"2026-01-06T09:00:00Z","durationInMins":45,"agenda":"Keys","place":{"latitude":17.4,"longitude":78.3,"name":"Gate"}}"""),
        ["Action"] = ("com.contoso.visit.2",
            """{"title":"Visit","questions":[{"title":"Met?","type":"SingleOption","options":[{"title":"Yes"}]}],"properties":[{"name":"site","type":"Text","value":"North"}]}"""),
    };

    /// <summary>Events that a phone brings about just as the API does.</summary>
    public static readonly string[] OfBoth =
    [
        "TextMessageCreated", "AttachmentCreated", "Announcement", "JobCreated", "JobResponse", "SurveyCreated", "SurveyResponse", "ActionCreated",
        "ActionResponse", "PollCreated", "PollResponse", "LetsMeetCreated", "LetsMeetResponse", "MemberAdded",
    ];

    /// <summary>Events that only the API brings about, or differently.</summary>
    public static readonly string[] OfApi = ["MemberRemoved", "GroupAdded", "GroupRemoved"];

    /// <summary>Events that only a phone brings about, or differently.</summary>
    public static readonly string[] OfPhone = ["MemberRemoved", "UserJoined"];

    public static Func<string, object, Task<JsonElement>> ByApi(HttpClient http) =>
        async (path, body) => (await http.SendJson(path.EndsWith("members", StringComparison.Ordinal) ? "PUT" : "POST", $"v1/{path}", body)).ShouldBeOk().Json;

    public static Func<string, object, Task<JsonElement>> ByPhone(KaizalaServer kaizala) =>
        (path, body) => kaizala.Phone(SignIns.Admin).PostAsync(path, JsonSerializer.Deserialize<JsonElement>(body as string ?? JsonSerializer.Serialize(body)));

    /// <summary>What the API and phones do alike.</summary>
    public static async Task HappenAsync(string eventType, Func<string, object, Task<JsonElement>> post)
    {
        var group = $"groups/{SignIns.Team}";
        if (eventType == "TextMessageCreated")
            await post($"{group}/messages", """{"message":"Hello \"world\" €"}""");
        else if (eventType == "MemberAdded")
            await post($"{group}/members", $$"""{"members":["{{SignIns.Worker}}"]}""");
        else if (eventType.EndsWith("Response", StringComparison.Ordinal))
            await RespondAsync(eventType[..^"Response".Length], group, post);
        else
            await CreateAsync(eventType.EndsWith("Created", StringComparison.Ordinal) && Actions.ContainsKey(eventType[..^"Created".Length])
                ? eventType[..^"Created".Length]
                : eventType, group, post);
    }

    /// <summary>What only the API does.</summary>
    public static async Task ByApiAloneAsync(string eventType, HttpClient http, string memberId)
    {
        var group = $"v1/groups/{SignIns.Team}";
        if (eventType == "MemberRemoved")
            (await http.DeleteJson($"{group}/members/{memberId}")).ShouldBeOk();
        else
            (await http.PutJson($"{group}/subGroups", $$"""{"subGroups":["{{SignIns.News}}"]}""")).ShouldBeOk();
        if (eventType == "GroupRemoved")
            (await http.DeleteJson($"{group}/subGroups/{SignIns.News}")).ShouldBeOk();
    }

    private static async Task<JsonElement> CreateAsync(string kind, string group, Func<string, object, Task<JsonElement>> post)
    {
        var (type, body) = Actions[kind];
        var named = kind == "Action" ? "id" : "actionType";
        return await post($"{group}/actions", $$"""{"{{named}}":"{{type}}","actionBody":{{body}}}""");
    }

    private static async Task RespondAsync(string kind, string group, Func<string, object, Task<JsonElement>> post)
    {
        var action = (await CreateAsync(kind, group, post)).GetProperty("actionId").GetString();
        var body = kind switch
        {
            "Job" => """{"isCompleted":true}""",
            "Survey" => $$$"""{"responseName":"Round","responseLocation":{"latitude":17.4,"longitude":78.3,"name":"Here"},"answers":{{{Answers}}}}""",
            "Poll" => """{"answers":["Soup"]}""",
            "LetsMeet" => """{"answers":["Maybe"]}""",
            _ => """{"answers":["Yes"]}""",
        };
        await post($"{group}/actions/{action}/responses", $$"""{"actionType":"{{kind}}","actionBody":{{body}}}""");
    }
}
