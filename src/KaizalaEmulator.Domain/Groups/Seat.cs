using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Groups;

/// <summary>A group as one caller stands in it.</summary>
public sealed record Seat(Group Group, Role Role)
{
    /// <summary>Whether the caller is not in the group and sees it only from one above or below it.</summary>
    public bool IsRelative { get; init; }

    /// <summary>This seat, or the refusal that names the role it lacks.</summary>
    public Result<Seat> AtLeast(Role needed, string to) =>
        Role >= needed ? this : GroupErrors.NeedsRole(needed, Role, Group.Id, to);
}
