using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tokens;

namespace KaizalaEmulator.Domain.Tenancy;

/// <summary>One page of what a search found.</summary>
public sealed record FoundGroups(IReadOnlyList<Seat> Seats, bool HasMore);

/// <summary>Search over the groups of a tenant, for those who administer it.</summary>
public sealed class GroupFinder
{
    private readonly World _world;

    internal GroupFinder(World world) => _world = world;

    /// <summary>The groups a tenant-level token reaches whose names contain the text, in any case; no text finds all. Pages stand in the order of GET groups.</summary>
    public Result<FoundGroups> Find(Caller caller, string? query, int? resultsOffset, int? pageSize)
    {
        if (caller.Kind != TokenKind.Tenant)
            return TenantErrors.NeedsTenantToken;
        var offset = resultsOffset ?? 0;
        if (offset < 0)
            return TenantErrors.BadOffset(offset);
        var size = pageSize ?? TenantLimits.DefaultGroupsPerPage;
        if (size is < 1 or > TenantLimits.GroupsPerPage)
            return TenantErrors.BadPageSize(size);

        var wanted = query?.Trim() ?? "";
        var seats = _world.Groups.List(caller)
            .Where(seat => seat.Group.Name.Contains(wanted, StringComparison.OrdinalIgnoreCase))
            .Skip(offset)
            .Take(size + 1)
            .ToList();
        return new FoundGroups(seats[..Math.Min(seats.Count, size)], seats.Count > size);
    }
}
