using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Domain.Endpoints;

/// <summary>
/// Who is served where. A person never relocated is served by every host, because many clients called the API root all
/// their life (observed); once relocated, by the new endpoint alone (documented: any other host answers 308).
/// </summary>
public sealed class RelocationDesk
{
    /// <summary>The name under which a move of the clock reports a relocation that waited for its time.</summary>
    public const string Kind = "relocation";

    private readonly World _world;
    private readonly Dictionary<User, Relocation> _pending = [];

    internal RelocationDesk(World world) => _world = world;

    /// <summary>The relocations that wait for calls or for a time.</summary>
    public IReadOnlyCollection<Relocation> Pending => _pending.Values;

    /// <summary>Moves a person's endpoint. A person has one relocation waiting at most: a newer order takes its place.</summary>
    public Result<Relocation> Relocate(User user, string? endpoint, RelocationTime when) =>
        Read(endpoint, when).Then<Relocation>(to =>
            user.Endpoint == to ? RelocationErrors.AlreadyThere(user) : Order(user, to, when));

    /// <summary>Moves everybody who is not there yet; <c>AfterCalls</c> counts each person's own calls.</summary>
    public Result<Relocation[]> RelocateAll(string? endpoint, RelocationTime when)
    {
        var to = Read(endpoint, when);
        if (!to.IsSuccess)
            return to.Error;
        var elsewhere = _world.Users.All.Where(user => user.Endpoint != to.Value).ToArray();
        return elsewhere.Length == 0
            ? RelocationErrors.AllAlreadyThere(to.Value)
            : Array.ConvertAll(elsewhere, user => Order(user, to.Value, when));
    }

    /// <summary>Whether a host serves a call of this person; one that it does counts for a relocation that waits for calls.</summary>
    public Passage Judge(User user, string host)
    {
        CallAnswered(user);
        if (user.IsRelocated && user.Endpoint != host)
            return Passage.SentOn;
        return _pending.TryGetValue(user, out var waiting) && waiting.CallsLeft > 0 && --waiting.CallsLeft == 0
            ? Passage.ServedLast
            : Passage.Served;
    }

    /// <summary>Relocates a person whose calls have been counted down: after the last of them is answered, not under it.</summary>
    public void CallAnswered(User user)
    {
        if (_pending.TryGetValue(user, out var waiting) && waiting.CallsLeft == 0)
            Move(waiting);
    }

    internal void Forget(User user)
    {
        if (_pending.Remove(user, out var waiting))
            waiting.Timer?.Cancel();
    }

    private Relocation Order(User user, string to, RelocationTime when)
    {
        Forget(user);
        var isNow = when.AfterCalls is null or 0 && (when.At is null || when.At <= _world.Now);
        var order = new Relocation(user, to) { CallsLeft = when.AfterCalls, At = when.At };
        if (isNow)
        {
            Move(order);
            return order;
        }

        _pending[user] = order;
        if (when.At is { } at)
            order.Timer = _world.Clock.Schedule(at, Kind, user.MobileNumber.Text, _ => MoveAsync(order));
        return order;
    }

    private Task MoveAsync(Relocation order)
    {
        lock (_world.Gate)
        {
            // Set off in the very moment in which a newer order took its place.
            if (_pending.GetValueOrDefault(order.User) == order)
                Move(order);
        }

        return Task.CompletedTask;
    }

    private void Move(Relocation order)
    {
        _pending.Remove(order.User);
        order.User.MoveTo(order.To);
        order.IsDone = true;
        _world.Events.Raise(new RelocatedEvent(order));
    }

    private Result<string> Read(string? endpoint, RelocationTime when)
    {
        if (when is { AfterCalls: not null, At: not null })
            return RelocationErrors.CallsAndTime;
        if (when.AfterCalls < 0)
            return Invalid.Field("afterCalls", "a whole number from 0 on", $"{when.AfterCalls}");
        if (string.IsNullOrWhiteSpace(endpoint))
            return Invalid.Missing("endpoint", $"one of {string.Join(", ", _world.Endpoints)}");
        return _world.Endpoints.FirstOrDefault(known => known.Equals(endpoint.Trim(), StringComparison.OrdinalIgnoreCase)) is { } found
            ? found
            : RelocationErrors.Unknown(endpoint, _world.Endpoints);
    }
}
