using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Domain.Groups;

/// <summary>A group came to be, with the members it began with.</summary>
public sealed record GroupCreatedEvent(Group Group, User By) : DomainEvent;

public sealed record SubGroupLinkedEvent(Group Parent, Group SubGroup, User By) : DomainEvent;

public sealed record SubGroupUnlinkedEvent(Group Parent, Group SubGroup, User By) : DomainEvent;
