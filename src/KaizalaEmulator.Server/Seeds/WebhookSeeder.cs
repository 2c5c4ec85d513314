using System.Text.Json;
using KaizalaEmulator.Domain;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Domain.Tokens;
using KaizalaEmulator.Domain.Webhooks;
using KaizalaEmulator.Server.Worlds;

namespace KaizalaEmulator.Server.Seeds;

/// <summary>Plants webhooks. A seed is trusted: their callback URLs are not asked.</summary>
internal static class WebhookSeeder
{
    public static KaizalaError? Plant(World world, SeedDocument seed, ReadyTokens? ready) =>
        WorldSeeder.Each("webhooks", seed.Webhooks, webhook => Add(world, webhook, ready));

    private static KaizalaError? Add(World world, SeedWebhook seed, ReadyTokens? ready)
    {
        if (seed.WebhookId is { } text && string.IsNullOrWhiteSpace(text))
            return Invalid.Field("webhookId", "text", "blanks");
        var owner = OwnerOf(world, seed, ready);
        if (!owner.IsSuccess)
            return owner.Error;
        var id = seed.WebhookId is { } fixedId ? WebhookId.Of(fixedId) : (WebhookId?)null;
        var refused = world.Webhooks.Add(owner.Value, id, DraftOf(seed)).Error;
        // What is not there, or not for the owner, is said without a field: here the field is known.
        return refused is { Kind: ErrorKind.NotFound or ErrorKind.Unauthorized } ? refused with { Message = $"objectId: {refused.Message}" } : refused;
    }

    private static Result<Caller> OwnerOf(World world, SeedWebhook seed, ReadyTokens? ready)
    {
        var connector = seed.ApplicationId is null ? ready?.Connector : world.Connectors.Find(seed.ApplicationId);
        if (connector is null)
            return Invalid.Field("applicationId", "a connector of this world", Invalid.Quote(seed.ApplicationId ?? ""));
        if (seed.MobileNumber is null)
            return ready is null ? Invalid.Missing("mobileNumber", "a user of this world") : SignIn.CallerFor(ready.User, connector);
        return PhoneNumber.Read("mobileNumber", seed.MobileNumber).Then<Caller>(number => world.Users.Find(number) is { } user
            ? SignIn.CallerFor(user, connector)
            : Invalid.Field("mobileNumber", "a user of this world", Invalid.Quote(seed.MobileNumber)));
    }

    private static WebhookDraft DraftOf(SeedWebhook seed) => new()
    {
        ObjectId = seed.ObjectId,
        ObjectType = seed.ObjectType,
        EventTypes = seed.EventTypes,
        CallBackUrl = seed.CallBackUrl,
        CallBackToken = seed.CallBackToken,
        CallBackContext = seed.CallBackContext is { ValueKind: not JsonValueKind.Null } context ? context.GetRawText() : null,
        Validity = seed.Validity,
        Active = seed.Active,
    };
}
