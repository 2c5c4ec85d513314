using KaizalaEmulator.Contracts.Collections;
using KaizalaEmulator.Contracts.Contract;
using KaizalaEmulator.Contracts.Playing;

namespace KaizalaEmulator.Contracts.Mutations;

/// <summary>
/// Tries every defect. A defect of an answer is judged in passing, by the contract and the request's own scripts, beside the
/// real answer; one of behaviour by a replay of its own, which ends at the first assertion that fails.
/// </summary>
internal sealed class MutationRun(PostmanCollection collection, ContractSet contract, Action<string> progress)
{
    private readonly Baseline _baseline = new();
    private readonly MutationScore _score = new();

    /// <param name="folder">The one folder to play; null plays all.</param>
    /// <param name="environment">The environment of a new play: each needs a target that can take it.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="CommandFailure">The suite fails without any defect.</exception>
    public async Task<MutationScore> RunAsync(string? folder, Func<PostmanEnvironment> environment, CancellationToken cancel)
    {
        await TryAnswersAsync(folder, environment(), cancel).ConfigureAwait(false);
        var behaviours = BehaviourDefect.All
            .SelectMany(defect => contract.Manifest.Operations
                .Where(operation => _baseline.Operations.Contains(operation.Name) && defect.Concerns(operation))
                .Select(operation => (Defect: defect, Operation: operation.Name)))
            .ToList();
        for (var at = 0; at < behaviours.Count; at++)
        {
            progress($"replay {at + 1} of {behaviours.Count}: {behaviours[at].Defect.Name}, {behaviours[at].Operation}");
            await TryBehaviourAsync(behaviours[at].Defect, behaviours[at].Operation, folder, environment(), cancel).ConfigureAwait(false);
        }

        return _score;
    }

    private async Task TryAnswersAsync(string? folder, PostmanEnvironment environment, CancellationToken cancel)
    {
        var player = new Player(new PlayerOptions { Folder = folder, Contract = contract.Check, Variants = Variants });
        await foreach (var played in player.PlayAsync(collection, environment, cancel).ConfigureAwait(false))
        {
            progress($"{_score.Count} defects of answers tried: {string.Join(" / ", played.Path)}");
            if (!played.Passed)
            {
                var why = played.Error ?? played.Assertions.Where(assertion => assertion.Failure is not null).Select(assertion => $"{assertion.Name}: {assertion.Failure}").First();
                throw new CommandFailure(ExitCode.Failed, $"The suite fails without a defect, at {string.Join(" / ", played.Path)} ({why}): mend that first, verify says more.");
            }

            if (played is { Request: { } request, Response: { } response } && contract.Find(request.Method, request.Url) is { } operation)
                _baseline.Add(operation.Name, response);
        }
    }

    private IEnumerable<Variant> Variants(CollectionRequest item, SentRequest request, ReceivedResponse response) =>
        contract.Find(request.Method, request.Url) is { } operation
            ? MutantGenerator.Of(operation.Name, response).Where(made => !_score.IsCaught(made.Mutant))
                .Select(made => new Variant(made.Response, judged => _score.Judge(made.Mutant, !judged.Passed)))
            : [];

    private async Task TryBehaviourAsync(BehaviourDefect defect, string operation, string? folder, PostmanEnvironment environment, CancellationToken cancel)
    {
        using var sockets = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        using var handler = defect.Handler(new OperationFilter(contract, operation), _baseline, sockets);
        var player = new Player(new PlayerOptions { Folder = folder, Contract = contract.Check, Handler = handler });
        var caught = false;
        await foreach (var played in player.PlayAsync(collection, environment, cancel).ConfigureAwait(false))
        {
            caught = !played.Passed;
            if (caught)
                break;
        }

        _score.Judge(new Mutant(defect.Name, operation, "behaviour"), caught);
    }
}
