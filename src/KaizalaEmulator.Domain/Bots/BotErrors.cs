using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Bots;

public static class BotErrors
{
    internal const string ExpectedName = "the bot's name";

    public static readonly KaizalaError NeedsUserToken = new(ErrorKind.Unauthorized,
        "Bots belong to the tenant, and a group token reaches one group. Use a user token or a tenant-level token.");

    public static KaizalaError Unknown(string id) => new(ErrorKind.NotFound,
        $"Bot {Invalid.Quote(id)} is unknown, or not visible to this token.");

    public static KaizalaError NameTooLong(int length) =>
        Invalid.Field("name", $"at most {BotLimits.NameCharacters} characters", $"{length}");
}
