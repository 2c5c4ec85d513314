using System.Globalization;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Domain.Tokens;

/// <summary>Hands out PINs and takes them back; one outstanding PIN per number and application.</summary>
public sealed class PinDesk
{
    private readonly World _world;
    private readonly OrderedDictionary<(PhoneNumber, string), Pin> _outstanding = [];

    internal PinDesk(World world) => _world = world;

    /// <summary>PINs that would still be taken, newest first.</summary>
    public IEnumerable<Pin> Outstanding => _outstanding.Values.Reverse().Where(pin => pin.ExpiresAt > _world.Now);

    public Pin Issue(PhoneNumber number, Connector connector)
    {
        var key = (number, connector.ApplicationId);
        _outstanding.Remove(key);
        if (_outstanding.Count >= TokenLimits.OutstandingPins)
            _outstanding.RemoveAt(0);
        var digits = _world.Users.Find(number)?.FixedPin
            ?? _world.Chance.Next(1000, 10_000).ToString(CultureInfo.InvariantCulture);
        var pin = new Pin(number, connector.ApplicationId, digits, _world.Now);
        _outstanding.Add(key, pin);
        _world.Events.Raise(new PinIssuedEvent(pin));
        return pin;
    }

    /// <summary>Takes a PIN; null when it was right.</summary>
    public KaizalaError? Redeem(PhoneNumber number, Connector connector, string digits)
    {
        var key = (number, connector.ApplicationId);
        if (!_outstanding.TryGetValue(key, out var pin))
            return TokenErrors.PinNotAsked;
        if (pin.ExpiresAt <= _world.Now)
            return TokenErrors.PinExpired(pin.ExpiresAt);
        if (pin.Digits == digits.Trim())
        {
            _outstanding.Remove(key);
            return null;
        }

        if (++pin.WrongTries < TokenLimits.PinTries)
            return TokenErrors.PinWrong;
        _outstanding.Remove(key);
        return TokenErrors.PinVoid;
    }
}
