namespace KaizalaEmulator.Server.Webhooks;

/// <summary>What deliveries are put through so that a receiver's idempotency can be tested.</summary>
public sealed record DeliveryPolicy
{
    /// <summary>Deliveries go out as they come.</summary>
    public static readonly DeliveryPolicy None = new();

    /// <summary>The most extra copies of one delivery.</summary>
    public const int MostDuplicates = 100;

    /// <summary>Whether deliveries wait until they are released.</summary>
    public bool Hold { get; init; }

    /// <summary>How many times more a delivery is sent that has arrived.</summary>
    public int Duplicate { get; init; }

    /// <summary>Whether each two deliveries change places; one without a partner waits for it, or to be released.</summary>
    public bool Reorder { get; init; }

    /// <summary>The probability, 0 to 1, that a delivery is lost on the way.</summary>
    public double Drop { get; init; }

    /// <summary>How long each waits before it is sent, in the world's time.</summary>
    public TimeSpan Delay { get; init; }
}
