using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Tenancy;

public static class TenantErrors
{
    public static readonly KaizalaError NeedsTenantToken = new(ErrorKind.Unauthorized,
        "The tenant's groups can be searched with a tenant-level token only. Use the token of a tenant administrator.");

    public static KaizalaError BadOffset(int offset) => Invalid.Field("resultsOffset", "a whole number from 0 on", $"{offset}");

    public static KaizalaError BadPageSize(int size) =>
        Invalid.Field("pageSize", $"a whole number from 1 to {TenantLimits.GroupsPerPage}", $"{size}");
}
