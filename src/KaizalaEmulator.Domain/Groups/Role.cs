namespace KaizalaEmulator.Domain.Groups;

/// <summary>What a person is in a group, from the least rights to the most.</summary>
public enum Role
{
    Subscriber,
    Member,
    Admin,
}
