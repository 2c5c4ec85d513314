using System.Globalization;
using KaizalaEmulator.Contracts.Contract;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KaizalaEmulator.Contracts.Recordings;

/// <summary>A folder of WireMock mappings: what a service answered, to be served again.</summary>
/// <param name="RecordedAt">When it was recorded; its times are moved on by what has gone by since.</param>
/// <param name="Mappings">The mappings, as WireMock writes them.</param>
internal sealed record Recording(DateTimeOffset RecordedAt, IReadOnlyList<JObject> Mappings)
{
    public const string About = "recording.json";

    /// <summary>Stands for the hosts of whatever was recorded.</summary>
    public const string Host = "http://recorded.invalid";

    public static string StateName(int at) => $"call {at + 1}";

    /// <exception cref="InvalidDataException">The folder holds no recording; the message says why.</exception>
    public static Recording Read(string folder)
    {
        try
        {
            var about = JsonText.Parse(File.ReadAllText(Path.Combine(folder, About)));
            var mappings = Directory.EnumerateFiles(folder, "*.json").Where(file => Path.GetFileName(file) != About).Order(StringComparer.Ordinal)
                .SelectMany(file => (JArray)JsonText.Parse(File.ReadAllText(file))).Cast<JObject>().ToList();
            return new Recording(DateTimeOffset.Parse((string)about["recordedAt"]!, CultureInfo.InvariantCulture), mappings);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or JsonException or InvalidCastException or FormatException or ArgumentNullException)
        {
            throw new InvalidDataException($"{folder} holds no recording that can be read: {problem.Message} A recording has {About} with recordedAt, and files of WireMock mappings; record writes one.", problem);
        }
    }
}
