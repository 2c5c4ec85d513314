using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using KaizalaEmulator.Domain.Actions;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Server.Http.Json;

namespace KaizalaEmulator.Server.Api.Actions;

/// <summary>Reads <c>actionBody</c>, whose form the action's type decides. The API, seeds and phones share it.</summary>
internal static class ActionBodyReader
{
    private const string Field = "actionBody";

    /// <summary>The action of a type or, where a package is named, of that package.</summary>
    public static Result<ActionDraft> Read(
        string? actionType, string? packageId, JsonElement? body, Func<string, Result<ActionKind>> readKind)
    {
        if (Unwrap(body) is { } wrapped)
            return ReadForm(packageId ?? wrapped.Id, wrapped.ActionBody);
        if (!string.IsNullOrWhiteSpace(packageId))
            return ReadForm(packageId, body);
        return string.IsNullOrWhiteSpace(actionType)
            ? ActionErrors.NoType
            : readKind(actionType).Then(kind => ReadKind(kind, body));
    }

    public static Result<ResponseDraft> ReadResponse(string? responseId, JsonElement? body) =>
        Part(Unwrap(body)?.ActionBody ?? body, ActionJson.Wire.ResponseBody).Map(read => read.ToDraft(responseId));

    private static Result<ActionDraft> ReadForm(string? packageId, JsonElement? body) =>
        PackageName.Read("id", packageId).Then(name =>
            Part(body, ActionJson.Wire.FormBody).Map<ActionDraft>(form => form.ToDraft(name)));

    private static Result<ActionDraft> ReadKind(ActionKind kind, JsonElement? body)
    {
        var wire = ActionJson.Wire;
        return kind switch
        {
            ActionKind.Announcement => Part(body, wire.AnnouncementBody).Map<ActionDraft>(read => read.ToDraft()),
            ActionKind.Job => Part(body, wire.JobBody).Map<ActionDraft>(read => read.ToDraft()),
            ActionKind.Survey => Part(body, wire.FormBody).Map<ActionDraft>(read => read.ToDraft(package: null)),
            ActionKind.Poll => Part(body, wire.PollBody).Map<ActionDraft>(read => read.ToDraft()),
            ActionKind.LetsMeet => Part(body, wire.LetsMeetBody).Map<ActionDraft>(read => read.ToDraft()),
            ActionKind.ShareLocation => Part(body, wire.PhonePlaceBody).Map<ActionDraft>(read => read.ToPlace()),
            ActionKind.PhotoWithLocation => Part(body, wire.PhonePlaceBody).Map<ActionDraft>(read => read.ToPhoto()),
            _ => Part(body, wire.MediaBody).Map<ActionDraft>(read => read.ToDraft(kind)),
        };
    }

    /// <summary>A package named inside the body, with a body of its own (observed); null when it is none.</summary>
    private static WrappedBody? Unwrap(JsonElement? body) =>
        body is { ValueKind: JsonValueKind.Object } given
        && BodyReader.TryReadPart(given, Field, ActionJson.Wire.WrappedBody, out var wrapped, out _)
        && wrapped is { ActionBody.ValueKind: JsonValueKind.Object } ? wrapped : null;

    private static Result<T> Part<T>(JsonElement? body, JsonTypeInfo<T> type) =>
        BodyReader.TryReadPart(body ?? default, Field, type, out var value, out var problem)
            ? value
            : new KaizalaError(ErrorKind.InvalidParameters, problem);
}
