using System.Globalization;
using System.Text.Json.Serialization;
using KaizalaEmulator.Domain.Subscribers;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Server.Http.Json;

namespace KaizalaEmulator.Server.Api.Subscribers;

internal sealed record SubscribersRequest(IReadOnlyList<string>? Subscribers);

internal sealed record ListSubscribersRequest(string? Cursor, int? Count);

internal sealed record SubscribersAnswer(IReadOnlyList<SubscriberAnswer> Subscribers)
{
    /// <summary>There only while more follow.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Cursor { get; init; }

    public static SubscribersAnswer Of(SubscriberPage page) => new([.. page.Subscribers.Select(SubscriberAnswer.Of)])
    {
        Cursor = page.Next?.ToString(CultureInfo.InvariantCulture),
    };
}

internal sealed record SubscriberAnswer(string Id, string MobileNumber, string Name, string ProfilePic, bool IsProvisioned)
{
    public static SubscriberAnswer Of(User user) =>
        new(user.Id.Text, user.MobileNumber.Text, user.DisplayName, user.PictureUrl, user.IsProvisioned);
}

/// <summary>Per number, whether it was added.</summary>
internal sealed record AddSubscribersAnswer(IReadOnlyDictionary<string, AddedAnswer> Result)
{
    public static AddSubscribersAnswer Of(List<SubscriberChange> changes) =>
        new(new OrderedDictionary<string, AddedAnswer>(changes.Select(change =>
            KeyValuePair.Create(change.MobileNumber, new AddedAnswer(change.Reason is null, change.Reason)))));
}

internal sealed record AddedAnswer(
    bool IsAdded, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reason);

/// <summary>Per number, whether it was removed.</summary>
internal sealed record RemoveSubscribersAnswer(IReadOnlyDictionary<string, RemovedAnswer> Result)
{
    public static RemoveSubscribersAnswer Of(List<SubscriberChange> changes) =>
        new(new OrderedDictionary<string, RemovedAnswer>(changes.Select(change =>
            KeyValuePair.Create(change.MobileNumber, new RemovedAnswer(change.Reason is null, change.Reason)))));
}

internal sealed record RemovedAnswer(
    bool IsRemoved, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reason);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SubscribersRequest))]
[JsonSerializable(typeof(ListSubscribersRequest))]
[JsonSerializable(typeof(SubscribersAnswer))]
[JsonSerializable(typeof(AddSubscribersAnswer))]
[JsonSerializable(typeof(RemoveSubscribersAnswer))]
internal sealed partial class SubscriberJson : JsonSerializerContext
{
    public static readonly SubscriberJson Wire = new(WireJson.CreateOptions());
}
