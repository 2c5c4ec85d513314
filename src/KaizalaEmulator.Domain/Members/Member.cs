using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Domain.Members;

/// <summary>A person in a group.</summary>
public sealed class Member
{
    internal Member(User user, Role role)
    {
        User = user;
        Role = role;
    }

    public User User { get; }

    public Role Role { get; internal set; }
}
