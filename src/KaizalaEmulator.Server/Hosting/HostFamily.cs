using System.Globalization;

namespace KaizalaEmulator.Server.Hosting;

/// <summary>
/// The two families of published host names (<c>https://kms1.kaiza.la</c>, <c>https://inc-000.KaizalaMessaging.osi.office.net</c>),
/// by which clients with compiled-in names tell the hosts apart.
/// </summary>
internal sealed class HostFamily
{
    private const string Numbered = "kms";
    private const string Increment = "inc-";
    private const int IncrementDigits = 3;

    private static readonly HostFamily[] All =
    [
        new("kaiza.la", number => Numbered + number.ToString(CultureInfo.InvariantCulture)),
        new("KaizalaMessaging.osi.office.net", number => Increment + (number - 1).ToString("D3", CultureInfo.InvariantCulture)),
    ];

    private readonly string _domain;
    private readonly Func<int, string> _label;

    private HostFamily(string domain, Func<int, string> label)
    {
        _domain = domain;
        _label = label;
    }

    /// <summary>The family a host belongs to; null for any other name, such as <c>localhost</c>.</summary>
    public static HostFamily? Of(string host) => Array.Find(All, family => family.Holds(host));

    /// <summary>The endpoint, counted from 1, that the first label of a host names; 0 for the API root, as for any other label.</summary>
    public static int NumberOf(ReadOnlySpan<char> host)
    {
        var dot = host.IndexOf('.');
        var label = dot < 0 ? host : host[..dot];
        if (label.StartsWith(Increment, StringComparison.OrdinalIgnoreCase))
            return label.Length == Increment.Length + IncrementDigits && Digits(label[Increment.Length..]) is { } counted ? counted + 1 : 0;
        return label.StartsWith(Numbered, StringComparison.OrdinalIgnoreCase) && label[Numbered.Length..] is not ['0', ..]
            ? Digits(label[Numbered.Length..]) ?? 0
            : 0;
    }

    /// <summary>The URL of a host of the family, 0 being the API root, without a trailing slash.</summary>
    public string UrlOf(int number, int? port) =>
        $"https://{(number == 0 ? EndpointMap.ApiRootName : _label(number))}.{_domain}"
        + (port is { } given ? ":" + given.ToString(CultureInfo.InvariantCulture) : "");

    private static int? Digits(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private bool Holds(string host) =>
        host.EndsWith(_domain, StringComparison.OrdinalIgnoreCase)
        && (host.Length == _domain.Length || host[^(_domain.Length + 1)] == '.');
}
