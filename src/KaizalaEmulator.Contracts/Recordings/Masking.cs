using KaizalaEmulator.Contracts.Reports;

namespace KaizalaEmulator.Contracts.Recordings;

/// <summary>Texts as a recording keeps them: each secret under a name of its own, so that a replay still tells them apart; the target's hosts as one that is none.</summary>
internal sealed class Masking(SecretMask mask, IReadOnlyList<string> hosts)
{
    /// <summary>Longest first: one may be the beginning of another. The name goes by the order in which they were learnt.</summary>
    private readonly List<(string Secret, string Name)> _secrets =
        [.. mask.Issued.Select((secret, at) => (secret, $"masked-secret-{at + 1}")).OrderByDescending(pair => pair.secret.Length)];

    public string Of(string text)
    {
        foreach (var (secret, name) in _secrets)
            text = text.Replace(secret, name, StringComparison.Ordinal);
        return hosts.Aggregate(text, (result, host) => result.Replace(host, Recording.Host, StringComparison.OrdinalIgnoreCase));
    }
}
