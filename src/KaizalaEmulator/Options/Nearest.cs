namespace KaizalaEmulator.Options;

/// <summary>The known word a mistyped one was most likely meant to be.</summary>
internal static class Nearest
{
    public static string? To(string word, IEnumerable<string> known) => known
        .Where(candidate => candidate != word)
        .Select(candidate => (candidate, away: Away(Bare(word), Bare(candidate))))
        .Where(near => near.away <= Math.Max(1, Bare(near.candidate).Length / 3))
        .OrderBy(near => near.away)
        .Select(near => near.candidate)
        .FirstOrDefault();

    private static int Away(string word, string candidate) =>
        word.Length > 1 && candidate.StartsWith(word, StringComparison.Ordinal) ? 1 : Steps(word, candidate);

    private static string Bare(string word) => word.TrimStart('-').ToUpperInvariant();

    /// <summary>Letters added, dropped, changed or swapped with their neighbour (optimal string alignment).</summary>
    private static int Steps(string from, string to)
    {
        var d = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
            for (var j = 0; j <= to.Length; j++)
                d[i, j] = (i, j) switch
                {
                    (_, 0) => i,
                    (0, _) => j,
                    _ => Math.Min(
                        Math.Min(d[i - 1, j], d[i, j - 1]) + 1,
                        Math.Min(d[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1), Swap(i, j))),
                };
        return d[from.Length, to.Length];

        int Swap(int i, int j) =>
            i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1] ? d[i - 2, j - 2] + 1 : int.MaxValue;
    }
}
