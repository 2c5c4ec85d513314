using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Domain.Tokens;
using static KaizalaEmulator.Server.Tests.Api.Rights.Right.Places;

namespace KaizalaEmulator.Server.Tests.Api.Rights;

/// <summary>Who may do what: every operation of the API has a row, or several.</summary>
internal static class RightsTable
{
    private const string Survey =
        """{"actionType":"Survey","actionBody":{"title":"Lunch","questions":[{"title":"Soup?","type":"Text"}]}""";

    private const string Answers = """{"actionType":"Survey","actionBody":{"answers":["Yes"]}}""";
    private const string Changes = """{"version":-1,"updateProperties":[{"name":"state","type":"Text","value":"done"}]}""";
    private const string Reaction = """{"referenceId":"{referenceId}","sourceGroupId":"{groupId}","reactionType":"Like"}""";
    private const string Subscription =
        """{"objectId":"{groupId}","objectType":"Group","eventTypes":["MemberAdded"],"callBackUrl":"http://api.kaizala.test/_emulator/receiver"}""";

    private const string Number = """{"members":["+911000000099"],"subscribers":["+911000000099"]}""";

    public static IReadOnlyList<Right> Rows { get; } =
    [
        // By these calls access is got: no token, so no role and no permission.
        new("generatePin", Permission: null, Anyone),
        new("loginWithPinAndApplicationId", Permission: null, Anyone),
        new("accessToken", Permission: null, Anyone),
        new("authorize", Permission: null, Anyone),
        new("signIn", Permission: null, Anyone),
        new("redeemCode", Permission: null, Anyone),

        new("createGroup", Permissions.GroupInformation, Anyone) { Body = """{"name":"New","welcomeMessage":""}""" },
        new("createGroup", Permissions.GroupInformation, Anyone)
        {
            Variant = "a public one",
            Body = """{"name":"New","welcomeMessage":"","groupType":"ConnectGroup"}""",
            Except = NotTenantLevel,
        },
        new("listGroups", Permissions.GroupInformation, Anyone),
        new("getGroup", Permissions.GroupInformation, Everyone),
        new("listSubGroups", Permissions.GroupInformation, Inside),
        new("createSubGroup", Permissions.GroupInformation, Admins) { Body = """{"name":"New"}""" },
        // A group token reaches its group alone, and so none to link.
        new("linkSubGroups", Permissions.GroupInformation, Admins)
        {
            Body = """{"subGroups":["{otherGroupId}"]}""",
            Except = standing => standing.Token == TokenKind.Group ? Outcome.Hidden : null,
        },
        new("unlinkSubGroup", Permissions.GroupInformation, Admins),

        new("listMembers", Permissions.GroupMemberList, Inside),
        new("addMembers", Permissions.GroupMemberList, Admins) { Body = Number },
        new("setMemberRole", Permissions.GroupMemberList, Admins) { Body = """{"role":"Admin"}""" },
        new("removeMember", Permissions.GroupMemberList, Admins),
        new("listSubscribers", Permissions.GroupMemberList, Inside) { Body = "{}" },
        new("getSubscribers", Permissions.GroupMemberList, Inside),
        new("addSubscribers", Permissions.GroupMemberList, Admins) { Body = Number },
        new("removeSubscribers", Permissions.GroupMemberList, Admins) { Body = Number },

        new("sendMessage", Permissions.TextMessage, Inside) { Body = """{"message":"Hello"}""" },
        new("sendMessage", Permissions.TextMessage, Admins)
        {
            Variant = "to all subscribers",
            Body = """{"message":"Hello","sendToAllSubscribers":true}""",
        },

        new("uploadMedia", Permissions.Media, Anyone) { File = "pier.png" },
        new("uploadMediaFromUrl", Permissions.Media, Anyone) { Body = """{"mediaUrl":"https://pictures.example/pier.png"}""" },

        new("createAction", Permissions.ActionsAndResponses, Inside) { Body = Survey + "}" },
        new("createAction", Permissions.ActionsAndResponses, Admins)
        {
            Variant = "to all subscribers",
            Body = Survey + ""","sendToAllSubscribers":true}""",
        },
        new("listActions", Permissions.ActionsAndResponses, Everyone) { Query = "?actionType=Survey" },
        new("getAction", Permissions.ActionsAndResponses, Everyone),
        new("respondToAction", Permissions.ActionsAndResponses, Everyone) { Body = Answers },
        new("remindAction", Permissions.ActionsAndResponses, Admins) { Body = "{}" },
        new("updateAction", Permissions.ActionsAndResponses, Admins) { Body = Changes },
        new("updateActionProperties", Permissions.ActionsAndResponses, Admins)
        {
            Body = Changes.Replace("updateProperties", "actionProperties", StringComparison.Ordinal),
        },

        new("addReaction", Permissions.Reactions, Everyone) { Body = Reaction },
        new("summariseReactions", Permissions.Reactions, Everyone),
        new("summariseReactionsOfReference", Permissions.Reactions, Everyone),
        new("listReactions", Permissions.Reactions, Everyone) { Query = "?reactionType=Like" },

        new("getMe", Permissions.UserProfile, Anyone),
        new("findGroupsByQuery", Permissions.TenantData, Anyone) { Query = "?query=e", Except = NotTenantLevel },
        new("createBot", Permissions.TenantData, Anyone) { Body = """{"name":"Clerk"}""", Except = OfAGroup },
        new("listBots", Permissions.TenantData, Anyone) { Except = OfAGroup },
        new("updateBot", Permissions.TenantData, Anyone) { Body = """{"name":"Clerk"}""", Except = OfAGroup },
        new("deleteBot", Permissions.TenantData, Anyone) { Except = OfAGroup },
        new("getBotAccessToken", Permissions.TenantData, Anyone) { Except = OfAGroup },
        new("createWebhook", Permissions.OutgoingWebhooks, Inside) { Body = Subscription },
        new("listWebhooks", Permissions.OutgoingWebhooks, Inside) { Query = "?objectId={groupId}&objectType=Group" },
        new("listWebhooks", Permissions.OutgoingWebhooks, Anyone) { Variant = "all of one's own" },
        // Of a webhook it is the owner who decides, wherever they stand: it is the caller's own in each of these.
        new("updateWebhook", Permissions.OutgoingWebhooks, Anyone) { Body = """{"Active":"true"}""" },
        new("deleteWebhook", Permissions.OutgoingWebhooks, Anyone),
        new("deleteWebhookByQuery", Permissions.OutgoingWebhooks, Anyone) { Query = "?webhookId={webhookId}" },
        new("addBotToGroup", Permissions.TenantData, Admins) { Body = """{"botUserId":"{botId}"}""" },
    ];

    private static Outcome? NotTenantLevel(Standing standing) => standing.Token == TokenKind.Tenant ? null : Outcome.NeedsToken;

    private static Outcome? OfAGroup(Standing standing) => standing.Token == TokenKind.Group ? Outcome.NeedsToken : null;
}
