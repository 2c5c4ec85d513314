using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Tenancy;

public static class UserErrors
{
    public static KaizalaError NumberTaken(PhoneNumber number) =>
        new(ErrorKind.Conflict, $"mobileNumber: {number} is already a user of this tenant.");

    public static KaizalaError IdTaken(UserId id) =>
        new(ErrorKind.Conflict, $"userId: {id} is already a user of this tenant.");

    public static KaizalaError Unknown(string id) =>
        new(ErrorKind.NotFound, $"No user {Invalid.Quote(id)} in this tenant.");
}
