using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Webhooks;

namespace KaizalaEmulator.Server.Webhooks;

/// <summary>Refusals to send.</summary>
internal static class DeliveryErrors
{
    public static KaizalaError Unknown(long id) => new(ErrorKind.NotFound,
        $"Delivery {id} is unknown, or so old that the ledger has let it go; GET /_emulator/deliveries lists what there is.");

    public static KaizalaError Inactive(Webhook webhook) => new(ErrorKind.Conflict,
        $"Webhook {webhook.Id} is not active and delivers nothing. PUT /v1/webhook/{webhook.Id} with {{\"Active\":true}} enables it, "
        + "and a later validity prolongs it.");
}
