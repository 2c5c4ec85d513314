using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Phones;

public static class PhoneErrors
{
    public static KaizalaError NotPublic(GroupId group) => new(ErrorKind.NotFound,
        $"There is no public group {group} to join; only a ConnectGroup can be joined.");

    public static KaizalaError UnknownPost(string field, string referenceId, GroupId group) => new(ErrorKind.NotFound,
        $"{field}: nothing {Invalid.Quote(referenceId)} was sent in group {group}, or this person does not see it.");
}
