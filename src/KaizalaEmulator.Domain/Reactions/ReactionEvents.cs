using KaizalaEmulator.Domain.Messages;
using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Reactions;

public sealed record ReactionAddedEvent(Post Post, Reaction Reaction) : DomainEvent;
