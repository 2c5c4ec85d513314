using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Server.Faults;

/// <summary>A fault that lies in wait. Its list's lock guards it.</summary>
public sealed class Fault
{
    private readonly PathGlob? _path;
    private readonly string? _mobileNumber;
    private readonly Random _dice;
    private volatile int _struck;

    internal Fault(string id, FaultOrder order, int seed)
    {
        Id = id;
        Order = order;
        _path = order.Match.Path is { } path ? new PathGlob(path) : null;
        _mobileNumber = PhoneNumber.TryParse(order.Match.MobileNumber, out var number) ? number.Text : null;
        _dice = new Random(seed);
    }

    public string Id { get; }

    public FaultOrder Order { get; }

    /// <summary>How many calls it has struck.</summary>
    public int Struck => _struck;

    /// <summary>What the journal says of a call it struck.</summary>
    public override string ToString() => $"{Id}: {Order.Effect.Text}";

    internal bool Strikes(string method, string path, string? mobileNumber)
    {
        if (_struck >= Order.Times || !Matches(method, path, mobileNumber))
            return false;
        // One throw for each call that matches, so that the same calls meet the same dice.
        if (Order.Probability < 1 && _dice.NextDouble() >= Order.Probability)
            return false;
        _struck++;
        return true;
    }

    private bool Matches(string method, string path, string? mobileNumber) =>
        (Order.Match.Method is null || Order.Match.Method.Equals(method, StringComparison.OrdinalIgnoreCase))
        && (_path is null || _path.Matches(path))
        && (_mobileNumber is null || _mobileNumber == mobileNumber);
}
