using KaizalaEmulator.Contracts.Collections;

namespace KaizalaEmulator.Contracts.Playing;

/// <summary>What the protocol settings of a request, its folders and its collection amount to.</summary>
internal sealed record Behaviour(int MaxRedirects)
{
    /// <summary>The settings that are understood, by the names of the format.</summary>
    public static readonly IReadOnlySet<string> Known = new HashSet<string>
    {
        "followRedirects", "followOriginalHttpMethod", "followAuthorizationHeader", "maxRedirects", "disableBodyPruning", "disableCookies", "disableUrlEncoding",
    };

    public bool FollowRedirects { get; init; }

    public bool KeepMethod { get; init; }

    public bool KeepAuthorization { get; init; }

    public bool KeepBody { get; init; }

    public bool Cookies { get; init; }

    public bool EncodeUrl { get; init; }

    public static Behaviour Of(IEnumerable<CollectionItem> chain, PlayerOptions options)
    {
        var settings = new Dictionary<string, string>();
        foreach (var (name, value) in chain.SelectMany(item => item.Behaviour))
            settings[name] = value;

        return new Behaviour(settings.TryGetValue("maxRedirects", out var most) && int.TryParse(most, out var count) ? count : options.MaxRedirects)
        {
            FollowRedirects = Flag(settings, "followRedirects", otherwise: true),
            KeepMethod = Flag(settings, "followOriginalHttpMethod"),
            KeepAuthorization = Flag(settings, "followAuthorizationHeader"),
            KeepBody = Flag(settings, "disableBodyPruning"),
            Cookies = !Flag(settings, "disableCookies"),
            EncodeUrl = !Flag(settings, "disableUrlEncoding"),
        };
    }

    private static bool Flag(Dictionary<string, string> settings, string name, bool otherwise = false) =>
        settings.TryGetValue(name, out var value) && value.Length > 0 ? value == "true" : otherwise;
}
