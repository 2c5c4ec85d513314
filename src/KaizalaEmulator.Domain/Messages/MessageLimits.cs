namespace KaizalaEmulator.Domain.Messages;

/// <summary>Published limits ("Post a message").</summary>
public static class MessageLimits
{
    /// <summary>Characters of a message since 2019-12; 1000 before.</summary>
    public const int Characters = 4000;
}
