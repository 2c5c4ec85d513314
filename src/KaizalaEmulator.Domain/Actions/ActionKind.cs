using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Domain.Tokens;

namespace KaizalaEmulator.Domain.Actions;

/// <summary>The kinds of action, as the wire spells them; <see cref="Package"/> is named by its package's id instead.</summary>
public enum ActionKind
{
    Image,
    Album,
    Audio,
    Video,
    Document,
    Announcement,
    Job,
    Survey,
    Poll,
    LetsMeet,
    PhotoWithLocation,
    ShareLocation,
    Package,
}

public static class ActionKinds
{
    /// <summary>What the API can send.</summary>
    private static readonly ActionKind[] Sendable =
    [
        ActionKind.Image, ActionKind.Album, ActionKind.Audio, ActionKind.Video, ActionKind.Document,
        ActionKind.Announcement, ActionKind.Job, ActionKind.Survey, ActionKind.Poll, ActionKind.LetsMeet,
    ];

    /// <summary>What only a phone can send.</summary>
    private static readonly ActionKind[] PhoneOnly = [ActionKind.PhotoWithLocation, ActionKind.ShareLocation];

    /// <summary>What can be listed (documented), besides actions by package.</summary>
    private static readonly ActionKind[] Listed =
    [
        ActionKind.Image, ActionKind.Job, ActionKind.Survey, ActionKind.PhotoWithLocation,
        ActionKind.LetsMeet, ActionKind.Poll, ActionKind.ShareLocation,
    ];

    /// <summary>Reads the type of an action a caller sends, in any case; a phone can send more than a connector.</summary>
    public static Result<ActionKind> ReadSendable(Caller caller, string text) =>
        caller.Connector == Connector.App ? ReadOfPhone(text) : Read(text, Sendable, "one of {0}, or a package's id");

    /// <summary>Reads the type of an action that a phone sends, or a seed.</summary>
    public static Result<ActionKind> ReadOfPhone(string text) =>
        Read(text, [.. Sendable, .. PhoneOnly], "one of {0}, or a package's id");

    /// <summary>Reads the type of the actions to be listed, in any case.</summary>
    public static Result<ActionKind> ReadListed(string text) =>
        Read(text, Listed, "a type that can be listed ({0}), or a package's id");

    public static bool CanBeListed(ActionKind kind) => kind == ActionKind.Package || Listed.Contains(kind);

    private static Result<ActionKind> Read(string text, ActionKind[] known, string expected)
    {
        foreach (var kind in known)
        {
            if (kind.ToString().Equals(text.Trim(), StringComparison.OrdinalIgnoreCase))
                return kind;
        }

        return Invalid.Field("actionType",
            expected.Replace("{0}", string.Join(", ", known), StringComparison.Ordinal), Invalid.Quote(text));
    }
}
