using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Domain.Bots;

/// <summary>A user that no person is behind: a program speaks through it, with an access token of the bot's own.</summary>
public sealed class Bot
{
    /// <summary>Invented: the field was observed, its values were not.</summary>
    public const string Status = "Active";

    internal Bot(User user, User creator)
    {
        User = user;
        Creator = creator;
    }

    /// <summary>The bot as groups, messages and tokens know it.</summary>
    public User User { get; }

    public User Creator { get; }
}
