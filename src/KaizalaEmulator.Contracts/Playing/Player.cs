using System.Runtime.CompilerServices;
using KaizalaEmulator.Contracts.Collections;

namespace KaizalaEmulator.Contracts.Playing;

/// <summary>Plays Postman collections over HTTP, as Newman does, but follows a 308 as a good Kaizala client does.</summary>
/// <param name="options">How; the same player may play many times, also at once where the options' parts allow it.</param>
public sealed class Player(PlayerOptions options)
{
    /// <summary>Plays a collection once, request by request, in its order or the one that its scripts choose.</summary>
    /// <param name="collection">What is played.</param>
    /// <param name="environment">Its environment; it is copied, what scripts set is gone afterwards.</param>
    /// <param name="cancel">Stops between and within requests.</param>
    /// <exception cref="CollectionException">The collection uses what this player lacks, or has no such folder; nothing was sent.</exception>
    public async IAsyncEnumerable<PlayedRequest> PlayAsync(
        PostmanCollection collection, PostmanEnvironment? environment, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var order = PlayOrder.Of(collection, options.Folder);
        Refusals.Check(collection, order, environment, options);
        using var run = new Run(collection, environment, options);
        var at = 0;
        for (var played = 0; at >= 0 && at < order.Count; played++)
        {
            cancel.ThrowIfCancellationRequested();
            if (played == options.MaxRequests)
                throw new CollectionException($"the run was ended after {played} requests: setNextRequest seems to go round for ever");

            var (request, next) = await run.PlayAsync(order[at], cancel);
            at = next is null ? at + 1 : next.Name is null ? order.Count : PlayOrder.Find(order, next.Name);
            yield return request;
        }
    }
}
