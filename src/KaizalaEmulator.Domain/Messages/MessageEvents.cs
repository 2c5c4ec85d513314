using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Messages;

public sealed record MessageSentEvent(Message Message) : DomainEvent;
