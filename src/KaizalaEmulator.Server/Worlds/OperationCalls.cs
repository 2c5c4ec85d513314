using KaizalaEmulator.Server.Http;

namespace KaizalaEmulator.Server.Worlds;

/// <summary>How often a world has served and refused each operation. Counting allocates nothing and takes no lock.</summary>
internal sealed class OperationCalls
{
    private readonly long[] _served = new long[OperationManifest.All.Count];
    private readonly long[] _refused = new long[OperationManifest.All.Count];

    /// <summary>Counts a call by its answer: errors are refusals, and so is being sent to another endpoint (308).</summary>
    public void Count(int operation, int status)
    {
        if (operation == OperationManifest.Unlisted)
            return;
        var calls = IsServed(status) ? _served : _refused;
        Interlocked.Increment(ref calls[operation]);
    }

    public static bool IsServed(int status) => status is < 400 and not 308;

    public long Served(int operation) => Interlocked.Read(ref _served[operation]);

    public long Refused(int operation) => Interlocked.Read(ref _refused[operation]);
}
