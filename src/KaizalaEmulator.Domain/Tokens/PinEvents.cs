using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Tokens;

public sealed record PinIssuedEvent(Pin Pin) : DomainEvent;
