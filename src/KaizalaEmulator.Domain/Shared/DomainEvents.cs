namespace KaizalaEmulator.Domain.Shared;

/// <summary>Something that happened in a world.</summary>
public abstract record DomainEvent
{
    private protected DomainEvent()
    {
    }
}

/// <summary>Tells what happens in a world, under its gate, to whoever listens. Seeds raise nothing.</summary>
public sealed class DomainEvents
{
    internal DomainEvents()
    {
    }

    /// <summary>Listeners are called one after the other; they take what they need and return at once.</summary>
    public event Action<DomainEvent>? Raised;

    internal void Raise(DomainEvent happened) => Raised?.Invoke(happened);
}
