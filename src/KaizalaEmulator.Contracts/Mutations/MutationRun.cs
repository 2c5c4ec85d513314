using System.Collections.Concurrent;
using KaizalaEmulator.Contracts.Collections;
using KaizalaEmulator.Contracts.Contract;
using KaizalaEmulator.Contracts.Playing;
using KaizalaEmulator.Contracts.Reports;

namespace KaizalaEmulator.Contracts.Mutations;

/// <summary>
/// Tries every defect. A defect of an answer is judged in passing, by the contract and the request's own scripts, beside the
/// real answer; one of behaviour by a replay of its own, which ends at the first assertion that fails.
/// </summary>
internal sealed class MutationRun(PostmanCollection collection, ContractSet contract, MutationLog log)
{
    private readonly MutationScore _score = new();

    /// <param name="folder">The one folder to play; null plays all.</param>
    /// <param name="environments">
    /// For each target the environment of a new play: it is played against many times. Replays go on side by side, one a target.
    /// </param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="CommandFailure">The suite fails without any defect.</exception>
    public async Task<MutationScore> RunAsync(string? folder, IReadOnlyList<Func<PostmanEnvironment>> environments, CancellationToken cancel)
    {
        // What a lost effect is answered with has to come from the same target: only there are its ids known.
        var baselines = await Task.WhenAll(environments.Select((environment, at) =>
            PlayAsync(new PlayerOptions { Folder = folder, Contract = contract.Check, Variants = at == 0 ? Variants : null }, environment(), cancel))).ConfigureAwait(false);
        var waiting = new ConcurrentQueue<Replay>(Replays(baselines[0]));
        log.Replaying(waiting.Count);
        await Task.WhenAll(environments.Select((environment, at) => ReplayAsync(waiting, baselines[at], folder, environment, cancel))).ConfigureAwait(false);
        return _score;
    }

    private async Task<Baseline> PlayAsync(PlayerOptions options, PostmanEnvironment environment, CancellationToken cancel)
    {
        var baseline = new Baseline();
        await foreach (var played in new Player(options).PlayAsync(collection, environment, cancel).ConfigureAwait(false))
        {
            if (options.Variants is not null)
                log.Tried(_score.Count, played);
            if (!played.Passed)
                throw new CommandFailure(ExitCode.Failed, $"The suite fails without a defect, at {string.Join(" / ", played.Path)} ({WhyFailed(played, environment)}): mend that first, verify says more.");
            if (played is { Request: { } request, Response: { } response } && contract.Find(request.Method, request.Url) is { } operation)
                baseline.Add(operation.Name, response);
        }

        return baseline;
    }

    private static string WhyFailed(PlayedRequest played, PostmanEnvironment environment)
    {
        var mask = new SecretMask();
        mask.Learn(environment);
        mask.Learn(played);
        return mask.Text(played.Error ?? played.Assertions.Where(assertion => assertion.Failure is not null).Select(assertion => $"{assertion.Name}: {assertion.Failure}").First());
    }

    private IEnumerable<Variant> Variants(CollectionRequest item, SentRequest request, ReceivedResponse response) =>
        contract.Find(request.Method, request.Url) is { } operation
            ? MutantGenerator.Of(operation.Name, response).Where(made => !_score.IsCaught(made.Mutant))
                .Select(made => new Variant(made.Response, judged => _score.Judge(made.Mutant, !judged.Passed)))
            : [];

    private IEnumerable<Replay> Replays(Baseline baseline)
    {
        var met = baseline.Operations.ToHashSet(StringComparer.Ordinal);
        return BehaviourDefect.All.SelectMany(defect => contract.Manifest.Operations
            .Where(operation => met.Contains(operation.Name) && defect.Concerns(operation))
            .Select(operation => new Replay(defect, operation.Name)));
    }

    private async Task ReplayAsync(ConcurrentQueue<Replay> waiting, Baseline baseline, string? folder, Func<PostmanEnvironment> environment, CancellationToken cancel)
    {
        while (waiting.TryDequeue(out var replay))
        {
            using var sockets = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
            using var handler = replay.Defect.Handler(new OperationFilter(contract, replay.Operation), baseline, sockets);
            var player = new Player(new PlayerOptions { Folder = folder, Contract = contract.Check, Handler = handler });
            PlayedRequest? noticed = null;
            await foreach (var played in player.PlayAsync(collection, environment(), cancel).ConfigureAwait(false))
            {
                noticed = played.Passed ? null : played;
                if (noticed is not null)
                    break;
            }

            lock (_score)
                _score.Judge(new Mutant(replay.Defect.Name, replay.Operation, "behaviour"), noticed is not null);
            log.Replayed(replay.Defect.Name, replay.Operation, noticed);
        }
    }

    private sealed record Replay(BehaviourDefect Defect, string Operation);
}
