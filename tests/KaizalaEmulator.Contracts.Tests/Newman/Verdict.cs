using System.Text.Json;
using System.Text.RegularExpressions;
using KaizalaEmulator.Contracts.Playing;

namespace KaizalaEmulator.Contracts.Tests.Newman;

/// <summary>What came of one request, in the form in which Newman's verdicts are kept.</summary>
public sealed partial record Verdict(string Name, int? Status, string? Error, IReadOnlyList<VerdictAssertion> Assertions)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static IReadOnlyList<Verdict> Parse(string json) => JsonSerializer.Deserialize<List<Verdict>>(json, Options)!;

    public static Verdict Of(PlayedRequest played) => new(string.Join(" / ", played.Path), played.Response?.Status, ErrorOf(played), [.. played.Assertions.Select(
        one => new VerdictAssertion(one.Name, one.Failure is { } failure && ThrownError().Match(failure) is { Success: true } thrown ? thrown.Groups[1].Value : one.Failure, one.Skipped))]);

    /// <summary>A status that Newman's reports leave open is not compared.</summary>
    public Verdict SilentWhere(Verdict other) => other.Status is null && other.Error is null ? this with { Status = null } : this;

    private static string? ErrorOf(PlayedRequest played) => played.Error is not { } error ? null
        : ScriptError().Match(error) is { Success: true } match ? $"{match.Groups[1].Value} script: {match.Groups[2].Value}" : "request";

    [GeneratedRegex(@"(pre-request|test) script: (\w+):")]
    private static partial Regex ScriptError();

    [GeneratedRegex(@"^(\w*Error): ")]
    private static partial Regex ThrownError();
}

/// <summary>One assertion: its failure is the message of what did not hold, or the name of the error that was thrown.</summary>
public sealed record VerdictAssertion(string Name, string? Failure, bool Skipped);
