using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Actions;

/// <summary>Which actions a caller asks for: of a type, or of a package, which goes first.</summary>
public sealed record ActionQuery(string? ActionType, string? PackageId)
{
    /// <summary>An epoch time in seconds or milliseconds: the actions from then on, oldest first.</summary>
    public string? FromDate { get; init; }

    public int? Count { get; init; }

    internal Result<ActionShelf> Shelf(Group group)
    {
        if (!string.IsNullOrWhiteSpace(PackageId))
            return PackageName.Read("id", PackageId).Map(name => new ActionShelf(group, ActionKind.Package, name.Id));
        return string.IsNullOrWhiteSpace(ActionType)
            ? ActionErrors.NoType
            : ActionKinds.ReadListed(ActionType).Map(kind => new ActionShelf(group, kind, null));
    }

    internal Result<DateTimeOffset?> From()
    {
        if (string.IsNullOrWhiteSpace(FromDate))
            return (DateTimeOffset?)null;
        return EpochTime.Read(Given.Of(FromDate).AsNumber) is { } time ? time : ActionErrors.BadFromDate(FromDate);
    }
}

/// <summary>An action as one caller sees it.</summary>
public sealed record ActionView(ActionPost Action, bool ShowsResponses);

public sealed record ActionPage(IReadOnlyList<ActionView> Actions, bool HasMore);
