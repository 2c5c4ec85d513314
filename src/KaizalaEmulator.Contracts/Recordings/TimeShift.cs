using System.Globalization;
using Newtonsoft.Json.Linq;

namespace KaizalaEmulator.Contracts.Recordings;

/// <summary>Moves the times of an answer on: what was to expire in a day when it was recorded expires in a day when it is served.</summary>
/// <param name="recordedAt">When the answer was recorded.</param>
/// <param name="now">When it is served.</param>
internal sealed class TimeShift(DateTimeOffset recordedAt, DateTimeOffset now)
{
    private const string Form = "yyyy-MM-ddTHH:mm:ssZ";

    /// <summary>What the service counts from now on lies nearer (a webhook lives two years); what lies further off, a caller chose.</summary>
    private static readonly TimeSpan _reach = TimeSpan.FromDays(800);

    public JToken Of(JToken token) => token switch
    {
        JObject node => new JObject(node.Properties().Select(property => new JProperty(property.Name, Of(property.Value)))),
        JArray list => new JArray(list.Select(Of)),
        JValue { Type: JTokenType.Integer } value => new JValue(Number((long)value)),
        JValue { Type: JTokenType.String, Value: string text } => new JValue(Text(text)),
        _ => token.DeepClone(),
    };

    private long Number(long value) => value switch
    {
        >= 1_000_000_000_000 and < 10_000_000_000_000 => Moved(DateTimeOffset.FromUnixTimeMilliseconds(value)).ToUnixTimeMilliseconds(),
        >= 1_000_000_000 and < 10_000_000_000 => Moved(DateTimeOffset.FromUnixTimeSeconds(value)).ToUnixTimeSeconds(),
        _ => value,
    };

    private string Text(string text) =>
        DateTimeOffset.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? Moved(time).ToString(Form, CultureInfo.InvariantCulture)
            : text;

    private DateTimeOffset Moved(DateTimeOffset time) => (time - recordedAt).Duration() < _reach ? time + (now - recordedAt) : time;
}
