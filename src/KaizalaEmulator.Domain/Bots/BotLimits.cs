namespace KaizalaEmulator.Domain.Bots;

/// <summary>Limits of bots; none was published.</summary>
public static class BotLimits
{
    /// <summary>Invented: what a list of members can show.</summary>
    public const int NameCharacters = 100;
}
