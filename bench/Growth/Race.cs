using System.Diagnostics;

namespace KaizalaEmulator.Growth;

/// <summary>Times two things in turn, A B A B …, so that a machine whose speed drifts is fair to both.</summary>
internal static class Race
{
    private const int Rounds = 21;
    private const int CallsPerRound = 200;

    /// <summary>The median over all rounds of how many times B's rate is A's.</summary>
    public static async Task<double> RunAsync(Func<Task> a, Func<Task> b)
    {
        var ratios = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var ofA = await TimeAsync(a);
            var ofB = await TimeAsync(b);
            if (round > 0)
                ratios.Add(ofA / ofB);
        }

        ratios.Sort();
        return ratios[ratios.Count / 2];
    }

    private static async Task<double> TimeAsync(Func<Task> call)
    {
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < CallsPerRound; i++)
            await call();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
