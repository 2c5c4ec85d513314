using System.Globalization;
using System.Xml;

namespace KaizalaEmulator.Server.Faults;

/// <summary>What a fault does to a call.</summary>
public abstract record FaultEffect
{
    private FaultEffect()
    {
    }

    /// <summary>The effect in the journal's words.</summary>
    public abstract string Text { get; }

    /// <summary>Answers with an error, and does nothing else.</summary>
    /// <param name="Status">400 to 599.</param>
    /// <param name="ErrorCode">The body's <c>errorCode</c>; null takes the usual one of the status.</param>
    public sealed record Fail(int Status, string? ErrorCode = null) : FaultEffect
    {
        public override string Text => $"status {Status.ToString(CultureInfo.InvariantCulture)}";
    }

    /// <summary>Holds the call before it takes effect.</summary>
    /// <param name="By">At most 49 days.</param>
    /// <param name="OnRealTime">On the real clock; otherwise on the world's, whose moves release the call.</param>
    public sealed record Delay(TimeSpan By, bool OnRealTime = false) : FaultEffect
    {
        public override string Text => $"delay {XmlConvert.ToString(By)} ({(OnRealTime ? "real" : "world")})";
    }

    /// <summary>Drops the connection without an answer; the call takes no effect.</summary>
    public sealed record Abort : FaultEffect
    {
        public override string Text => "abort";
    }

    /// <summary>Lets the call take effect, and drops the connection after some bytes of the answer's body.</summary>
    /// <param name="Bytes">0 or more.</param>
    public sealed record Truncate(int Bytes) : FaultEffect
    {
        public override string Text => $"truncateAfter {Bytes.ToString(CultureInfo.InvariantCulture)}";
    }

    /// <summary>Sends the answer's body slowly, on the real clock.</summary>
    /// <param name="BytesPerSecond">1 or more.</param>
    public sealed record Trickle(int BytesPerSecond) : FaultEffect
    {
        public override string Text => $"bytesPerSecond {BytesPerSecond.ToString(CultureInfo.InvariantCulture)}";
    }
}
