using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Subscribers;

public static class SubscriberErrors
{
    public static KaizalaError FlatGroup(GroupId group) => new(ErrorKind.InvalidParameters,
        $"Group {group} is a flat group; only a ConnectGroup has subscribers.");

    public static KaizalaError BadCursor(string cursor) =>
        Invalid.Field("cursor", "a cursor of an earlier page, unchanged", Invalid.Quote(cursor));

    public static KaizalaError BadCount(int count) =>
        Invalid.Field("count", $"1 to {SubscriberLimits.PageSize}", $"{count}");
}
