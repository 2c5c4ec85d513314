using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Phones;

public static class PhoneErrors
{
    public static KaizalaError NotPublic(GroupId group) => new(ErrorKind.NotFound,
        $"There is no public group {group} to join; only a ConnectGroup can be joined.");
}
