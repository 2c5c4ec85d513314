namespace KaizalaEmulator.Domain.Throttling;

/// <summary>A fixed window: opened by the first call after the one before has ended.</summary>
internal sealed class ThrottleWindow
{
    private DateTimeOffset _end = DateTimeOffset.MinValue;
    private int _calls;

    /// <summary>What is left of the window when it is full, else null.</summary>
    public TimeSpan? LeftIfFull(DateTimeOffset now, int limit) => now < _end && _calls >= limit ? _end - now : null;

    public void Count(DateTimeOffset now)
    {
        if (now >= _end)
        {
            _end = now + ThrottleLimits.Window;
            _calls = 0;
        }

        _calls++;
    }
}
