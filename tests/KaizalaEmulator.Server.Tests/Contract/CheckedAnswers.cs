using System.Runtime.CompilerServices;
using KaizalaEmulator.Contracts.Contract;
using KaizalaEmulator.Contracts.Playing;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Contract;

/// <summary>Holds every answer that a test of this project gets against the contract, as it passes.</summary>
internal sealed class CheckedAnswers(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private static readonly AsyncLocal<bool> _off = new();

    public static ContractSet Contract { get; } = ContractSet.Load(ContractFolder.BesideHarness);

    /// <summary>For the test that calls it: answers are spoiled there on purpose.</summary>
    public static void LookAway() => _off.Value = true;

    [ModuleInitializer]
    internal static void Begin() => SharedHost.Observed = handler => new CheckedAnswers(handler);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (_off.Value || response.Content.Headers.ContentType?.MediaType == "text/event-stream")
            return response;

        await response.Content.LoadIntoBufferAsync(cancellationToken);
        var answer = new ReceivedResponse(
            (int)response.StatusCode, response.ReasonPhrase ?? "", Headers(response), await response.Content.ReadAsByteArrayAsync(cancellationToken), TimeSpan.Zero);
        var broken = Contract.Check(new SentRequest(request.Method.Method, request.RequestUri!, [], []), answer)
            .Where(assertion => assertion.Failure is not null)
            .Select(assertion => $"{assertion.Name}: {assertion.Failure}")
            .ToList();
        return broken.Count == 0
            ? response
            : throw new BrokenContractException($"{request.Method} {request.RequestUri} broke the contract:\n{string.Join('\n', broken)}");
    }

    private static List<KeyValuePair<string, string>> Headers(HttpResponseMessage response) =>
        [.. response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated).Select(header => KeyValuePair.Create(header.Key, header.Value.ToString()))];
}

internal sealed class BrokenContractException(string message) : Exception(message);
