using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Webhooks;

public readonly record struct WebhookId(string Text)
{
    public static WebhookId Of(string text) => new(ObjectId.Normalise(text));

    public override string ToString() => Text;
}
