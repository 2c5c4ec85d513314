using KaizalaEmulator.Domain.Media;

namespace KaizalaEmulator.Server.Api.Media;

/// <summary>How much media is taken, and from where it is fetched.</summary>
public sealed record MediaOptions
{
    public const long DefaultLimit = MediaLimits.Upload;

    /// <summary>The most that an option may allow: what is kept of all media together.</summary>
    public const long LargestLimit = MediaLimits.Together;

    /// <summary>The largest upload, in bytes of its files.</summary>
    public long Limit { get; init; } = DefaultLimit;

    /// <summary>Host names that <c>POST /v1/media/url</c> may fetch from.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>How long a fetch may take, in real time.</summary>
    public TimeSpan FetchTimeout { get; init; } = TimeSpan.FromSeconds(30);
}
