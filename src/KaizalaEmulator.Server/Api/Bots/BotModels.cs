using System.Text.Json.Serialization;
using KaizalaEmulator.Domain;
using KaizalaEmulator.Domain.Bots;
using KaizalaEmulator.Domain.Tokens;
using KaizalaEmulator.Server.Http;
using KaizalaEmulator.Server.Http.Json;

namespace KaizalaEmulator.Server.Api.Bots;

internal sealed record BotRequest(string? Name, string? ProfilePic);

internal sealed record AddBotRequest(string? BotUserId);

internal sealed record BotIdAnswer(string BotUserId)
{
    public static BotIdAnswer Of(Bot bot) => new(bot.User.Id.Text);
}

internal sealed record BotsAnswer(IReadOnlyList<BotAnswer> Bots)
{
    public static BotsAnswer Of(IReadOnlyList<Bot> bots, Tenant tenant) =>
        new([.. bots.Select(bot => BotAnswer.Of(bot, tenant))]);
}

/// <summary><c>creator</c> is the creator's mobile number (inferred: id, name and picture have fields of their own).</summary>
internal sealed record BotAnswer(
    string BotUserId,
    string Name,
    string ProfilePic,
    string TenantId,
    string CreatorId,
    string Creator,
    string CreatorName,
    string CreatorProfilePic,
    string Status)
{
    public static BotAnswer Of(Bot bot, Tenant tenant) =>
        new(bot.User.Id.Text,
            bot.User.Name,
            bot.User.PictureUrl,
            tenant.Id,
            bot.Creator.Id.Text,
            bot.Creator.MobileNumber.Text,
            bot.Creator.Name,
            bot.Creator.PictureUrl,
            Bot.Status);
}

internal sealed record BotTokenAnswer(string AccessToken, long AccessTokenExpiry, string Scope)
{
    public static BotTokenAnswer Of(AccessToken token) =>
        new(token.Text, token.ExpiresAt.ToUnixTimeMilliseconds(), Scopes.Access(token.Caller.Connector.Permissions));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BotRequest))]
[JsonSerializable(typeof(AddBotRequest))]
[JsonSerializable(typeof(BotIdAnswer))]
[JsonSerializable(typeof(BotsAnswer))]
[JsonSerializable(typeof(BotTokenAnswer))]
[JsonSerializable(typeof(ResultAnswer))]
internal sealed partial class BotJson : JsonSerializerContext
{
    public static readonly BotJson Wire = new(WireJson.CreateOptions());
}
