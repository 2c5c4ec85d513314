using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Domain.Members;

/// <summary>Somebody made a person a member or a subscriber of a group.</summary>
public sealed record MemberAddedEvent(Group Group, User User, Role Role, User By) : DomainEvent;

/// <summary>A member or a subscriber left a group, or was taken out of it.</summary>
public sealed record MemberRemovedEvent(Group Group, User User, Role Role, User By) : DomainEvent;

public sealed record RoleChangedEvent(Group Group, Member Member, User By) : DomainEvent;

/// <summary>A person joined a public group by themselves.</summary>
public sealed record UserJoinedEvent(Group Group, User User) : DomainEvent;
