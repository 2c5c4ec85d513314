using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Domain.Actions;

public sealed record ActionSentEvent(ActionPost Action) : DomainEvent;

public sealed record ActionRespondedEvent(ActionPost Action, Response Response) : DomainEvent;

public sealed record ActionRemindedEvent(ActionPost Action, User By) : DomainEvent;

public sealed record ActionUpdatedEvent(ActionPost Action, User By) : DomainEvent;
