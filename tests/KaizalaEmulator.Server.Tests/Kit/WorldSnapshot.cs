using System.Text;
using KaizalaEmulator.Domain;
using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Messages;

namespace KaizalaEmulator.Server.Tests.Kit;

/// <summary>What a refusal must leave as it was: people, groups, members, subscribers, posts, connectors, tokens and PINs.</summary>
internal static class WorldSnapshot
{
    public static string Of(World world)
    {
        lock (world.Gate)
        {
            var text = new StringBuilder();
            foreach (var connector in world.Connectors.All)
                text.AppendLine($"connector {connector.ApplicationId} {connector.Secret} {connector.Permissions} {connector.IsActive}");
            foreach (var user in world.Users.All)
                text.AppendLine($"user {user.Id} {user.MobileNumber} {user.Name} {user.IsProvisioned} {user.IsTenantAdmin} {user.Endpoint} in {user.Groups.Count}");
            foreach (var group in world.Groups.All)
                Render(group, text);
            foreach (var pin in world.Pins.Outstanding)
                text.AppendLine($"pin {pin.MobileNumber} {pin.ApplicationId} {pin.Digits}");
            return text
                .AppendLine($"access tokens {world.Tokens.Access.Count()}, revoked {world.Tokens.Access.Count(token => token.IsRevoked)}")
                .AppendLine($"refresh tokens {world.Tokens.Refresh.All.Count}")
                .ToString();
        }
    }

    private static void Render(Group group, StringBuilder text)
    {
        text.AppendLine($"group {group.Id} {group.Name} {group.Type}, below {group.Parents.Count}, above {group.SubGroups.Count}");
        foreach (var member in group.Members)
            text.AppendLine($"  {member.Role} {member.User.MobileNumber}");
        text.AppendLine($"  {group.Subscribers.Count} subscribers, {group.UnprovisionedCount} not provisioned, {group.AdminCount} admins");
        foreach (var post in group.Posts)
            text.AppendLine($"  post {post.Id} {(post as Message)?.Text}");
    }
}
