using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Tenancy;

public static class ConnectorErrors
{
    public static KaizalaError IdTaken(string id) =>
        new(ErrorKind.Conflict, $"applicationId: {Invalid.Quote(id)} is a connector of this or another world already.");

    public static KaizalaError Unknown(string id) =>
        new(ErrorKind.NotFound, $"No connector {Invalid.Quote(id)} in this world.");

    public static KaizalaError LacksPermission(Connector connector, Permissions permission) =>
        new(ErrorKind.Unauthorized,
            $"Connector {Invalid.Quote(connector.Name)} lacks the permission \"{string.Join(", ", PermissionNames.Of(permission))}\".");
}
