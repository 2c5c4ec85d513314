using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Endpoints;

/// <summary>A person's endpoint has moved.</summary>
public sealed record RelocatedEvent(Relocation Relocation) : DomainEvent;
