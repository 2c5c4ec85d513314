namespace KaizalaEmulator.Contracts.Playing;

/// <summary>A request that could not be sent, or got no whole answer; the message says which and why.</summary>
internal sealed class SendException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The request, where it came so far.</summary>
    public SentRequest? Request { get; init; }
}
