namespace KaizalaEmulator.Domain.Tenancy;

/// <summary>Limits of the tenant's operations.</summary>
public static class TenantLimits
{
    /// <summary>Observed: <c>pageSize=10</c> in the published collection's search.</summary>
    public const int DefaultGroupsPerPage = 10;

    /// <summary>Invented, after the published page of subscribers.</summary>
    public const int GroupsPerPage = 50;
}
