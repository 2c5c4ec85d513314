using System.Globalization;
using System.Text.RegularExpressions;
using KaizalaEmulator.Contracts.Collections;
using KaizalaEmulator.Contracts.Contract;

namespace KaizalaEmulator.Contracts.Tests.Collection;

/// <summary>The collection and the environments in <c>postman/</c>, and what each of its requests is for.</summary>
internal static partial class OwnCollection
{
    public const string FileName = "KaizalaEmulator.postman_collection.json";

    public static string Folder { get; } =
        Path.Combine(Path.GetDirectoryName(ContractFolder.OfRepository(AppContext.BaseDirectory))!, "postman");

    public static Manifest Manifest { get; } = Manifest.Read(ContractFolder.BesideHarness);

    public static IReadOnlyList<OwnRequest> Requests { get; } =
        [.. PostmanCollection.Read(Path.Combine(Folder, FileName)).Requests.Select(Describe)];

    public static PostmanEnvironment Environment(string name) =>
        PostmanEnvironment.Read(Path.Combine(Folder, $"{name}.postman_environment.json"));

    public static string ReadText(string file) => File.ReadAllText(Path.Combine(Folder, file));

    private static OwnRequest Describe(CollectionRequest request)
    {
        var raw = request.Request.Url.Raw;
        var path = raw[raw.IndexOf("}}", StringComparison.Ordinal)..].TrimStart('}');
        var script = string.Join('\n', request.Scripts.Where(one => !one.Before).Select(one => one.Source));
        return new OwnRequest(
            request,
            new OperationMatcher(Manifest.Operations).Find(request.Request.Method, path),
            [.. ExpectedStatus().Matches(script).Select(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture))],
            script);
    }

    [GeneratedRegex(@"pm\.response\.to\.have\.status\((\d{3})\)")]
    private static partial Regex ExpectedStatus();
}

/// <summary>A request, the operation it calls, and the statuses its script expects.</summary>
internal sealed record OwnRequest(CollectionRequest Request, ContractOperation? Operation, IReadOnlyList<int> Expected, string Script)
{
    public string Place => string.Join(" / ", Request.Path);

    public bool Succeeds => Expected.Any(status => status < 400);

    public bool IsRefused => Expected.Any(status => status >= 400);
}
