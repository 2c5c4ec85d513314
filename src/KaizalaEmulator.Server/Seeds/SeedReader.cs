using System.Text.Json;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Server.Http.Json;

namespace KaizalaEmulator.Server.Seeds;

/// <summary>Reads a seed's text; a refusal names the line and the field.</summary>
public static class SeedReader
{
    private static readonly Lazy<SeedDocument> BuiltIn = new(() =>
    {
        using var stream = typeof(SeedReader).Assembly.GetManifestResourceStream("demo-tenant.json")!;
        return JsonSerializer.Deserialize(stream, SeedJson.Default.SeedDocument)!;
    });

    /// <summary>The demo tenant.</summary>
    public static SeedDocument Demo => BuiltIn.Value;

    public static Result<SeedDocument> Read(ReadOnlySpan<byte> text)
    {
        text = JsonBytes.WithoutBom(text);
        try
        {
            return JsonSerializer.Deserialize(text, SeedJson.Default.SeedDocument) is { } seed
                ? seed
                : Refuse(1, "", "expected a JSON object, got null");
        }
        catch (JsonException problem)
        {
            return Refuse((problem.LineNumber ?? 0) + 1, PathOf(problem), Reason(problem));
        }
        catch (InvalidOperationException)
        {
            return Refuse(1, "", "text holds a broken \\u escape");
        }
    }

    /// <summary>A refusal of a field of a seed that was read, with the line it stands on.</summary>
    internal static KaizalaError Locate(KaizalaError error, ReadOnlySpan<byte> text)
    {
        var path = error.Message.AsSpan();
        var end = path.IndexOf(": ");
        var line = end < 0 ? 0 : SeedLocator.LineOf(JsonBytes.WithoutBom(text), path[..end].ToString());
        return line == 0 ? error : error with { Message = $"line {line}, {error.Message}" };
    }

    private static KaizalaError Refuse(long line, string path, string reason) =>
        new(ErrorKind.InvalidParameters, path.Length == 0 ? $"line {line}: {reason}." : $"line {line}, {path}: {reason}.");

    /// <summary>The path without the <c>$</c> it begins with: <c>users[0].pin</c>, <c>['a key']</c>.</summary>
    private static string PathOf(JsonException problem) => (problem.Path ?? "").TrimStart('$').TrimStart('.');

    private static string Reason(JsonException problem)
    {
        if (problem.Message.Contains("could not be mapped", StringComparison.Ordinal))
            return "unknown key; contracts/seed.schema.json lists the known ones";
        if (problem.Message.Contains("could not be converted", StringComparison.Ordinal))
            return "a value of another type was expected; see contracts/seed.schema.json";
        var cut = problem.Message.IndexOf(" Path:", StringComparison.Ordinal);
        return (cut < 0 ? problem.Message : problem.Message[..cut]).TrimEnd('.');
    }
}
